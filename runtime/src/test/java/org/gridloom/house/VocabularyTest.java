package org.gridloom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel never learns the name of a pack: what a standard asks for is files. */
class VocabularyTest {
    @Test
    void theKernelKnowsNoPack() throws IOException {
        var packs = new TreeSet<String>();
        for (String library : new String[] {"../rule-packs", "../process-library"}) {
            try (var folders = Files.list(Path.of(library))) {
                folders.filter(Files::isDirectory)
                        .map(folder -> folder.getFileName().toString())
                        .filter(name -> name.matches("[a-z0-9-]+") && !name.equals("target") && !name.equals("core"))
                        .forEach(packs::add);
            }
        }
        assertThat(packs).as("packs on disk").isNotEmpty();

        var spoken = new TreeSet<String>();
        for (Path file : Sources.below(Sources.MAIN, ".java")) {
            String source = Sources.text(file) + " " + file.getFileName();
            packs.stream()
                    .filter(pack -> Vocabulary.speaksOf(pack, source))
                    .forEach(pack -> spoken.add(file + " speaks of " + pack));
        }
        assertThat(spoken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "communityEvent",
                "a CommunityEventLinter b",
                "\"community-event\"",
                "COMMUNITY_EVENT",
                "parseCommunityEvent2",
                "communityevent"
            })
    void aPackIsHeardHoweverItIsWritten(String source) {
        assertThat(Vocabulary.speaksOf("community-event", source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DomainEvent", "the community met an event", "community", "eventCommunity", "communityEventual"})
    void otherWordsAreFree(String source) {
        assertThat(Vocabulary.speaksOf("community-event", source)).isFalse();
    }
}
