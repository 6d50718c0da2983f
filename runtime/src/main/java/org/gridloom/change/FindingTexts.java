package org.gridloom.change;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.gridloom.shared.Finding;

/** Sentences of findings in one language, from the files of all features. */
final class FindingTexts {
    private static final List<String> FEATURES = List.of(
            "artifact",
            "tenant",
            "place",
            "identity",
            "form",
            "feel",
            "rule",
            "deadline",
            "process",
            "task",
            "casefile");
    private final Properties texts = new Properties();

    FindingTexts(String language) {
        for (String feature : FEATURES) {
            String name = "/messages/findings/" + feature + "_" + language + ".properties";
            try (var in = FindingTexts.class.getResourceAsStream(name)) {
                if (in != null) {
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String of(Finding finding) {
        String text = texts.getProperty(finding.code(), finding.code() + " " + finding.facts());
        for (var fact : finding.facts().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return text;
    }
}
