package org.gridloom.casefile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The few words an answer needs beside its own, of {@code messages/casefile/answers_*.properties}. */
final class AnswerWords {
    private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();

    private AnswerWords() {}

    static String say(String word, String language) {
        return TEXTS.computeIfAbsent(language, AnswerWords::load).getProperty(word, word);
    }

    private static Properties load(String language) {
        String file = "/messages/casefile/answers_" + language + ".properties";
        var texts = new Properties();
        try (var in = Objects.requireNonNull(AnswerWords.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
