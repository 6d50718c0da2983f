package org.gridloom.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridloom.shared.ProblemCode;
import org.junit.jupiter.api.Test;

/** Every refusal and every finding has a sentence in Chinese and in English: what happened and what to do. */
class MessageTextsTest {
    private static final MessageTexts PROBLEMS_ZH = new MessageTexts("problems", "zh");
    private static final MessageTexts PROBLEMS_EN = new MessageTexts("problems", "en");
    private static final MessageTexts FINDINGS_ZH = new MessageTexts("findings", "zh");
    private static final MessageTexts FINDINGS_EN = new MessageTexts("findings", "en");

    @Test
    void everyProblemIsSaidInBothLanguages() {
        Set<String> codes = new TreeSet<>(problemCodes());
        assertThat(PROBLEMS_ZH.missing(codes)).isEmpty();
        assertThat(PROBLEMS_EN.missing(codes)).isEmpty();
    }

    @Test
    void aProblemCodeBelongsToOneFeature() {
        assertThat(problemCodes()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void noSentenceIsLeftWithoutAProblem() {
        Set<String> codes = new TreeSet<>(problemCodes());
        assertThat(codes).containsAll(PROBLEMS_ZH.codes()).containsAll(PROBLEMS_EN.codes());
    }

    @Test
    void everyFindingIsSaidInBothLanguages() {
        Set<String> codes = FindingCodes.in(Sources.below(Sources.MAIN, ".java"));
        problemCodes().forEach(codes::remove);
        assertThat(codes).as("codes of findings").isNotEmpty();
        assertThat(FINDINGS_ZH.missing(codes)).isEmpty();
        assertThat(FINDINGS_EN.missing(codes)).isEmpty();
    }

    @Test
    void aCodeIsSaidOnceInALanguage() {
        assertThat(PROBLEMS_ZH.saidTwice()).isEmpty();
        assertThat(PROBLEMS_EN.saidTwice()).isEmpty();
        assertThat(FINDINGS_ZH.saidTwice()).isEmpty();
        assertThat(FINDINGS_EN.saidTwice()).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameFacts() {
        var different = new TreeSet<String>();
        for (String code : PROBLEMS_ZH.codes()) {
            if (!PROBLEMS_ZH.facts(code).equals(PROBLEMS_EN.facts(code))) {
                different.add(code);
            }
        }
        for (String code : FINDINGS_ZH.codes()) {
            if (!withoutLanguage(FINDINGS_ZH.facts(code)).equals(withoutLanguage(FINDINGS_EN.facts(code)))) {
                different.add(code);
            }
        }
        assertThat(different).isEmpty();
    }

    /** What has a name in each language is a fact in each: the English sentence says {@code labelEn} where the Chinese says {@code label} or {@code labelZh}. */
    private static Set<String> withoutLanguage(Set<String> facts) {
        return facts.stream()
                .map(fact -> fact.endsWith("En") || fact.endsWith("Zh") ? fact.substring(0, fact.length() - 2) : fact)
                .collect(Collectors.toSet());
    }

    private static ArrayList<String> problemCodes() {
        var codes = new ArrayList<String>();
        for (JavaClass type : new ClassFileImporter().importPath(Path.of("target/classes/org/gridloom"))) {
            if (type.isEnum() && type.isAssignableTo(ProblemCode.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    codes.add(((ProblemCode) constant).name());
                }
            }
        }
        return codes;
    }
}
