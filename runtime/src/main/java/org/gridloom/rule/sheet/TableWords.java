package org.gridloom.rule.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The texts of {@code messages/rule/table_*.properties} in one language. */
public final class TableWords {
    private static final TableWords ZH = new TableWords("zh");
    private static final TableWords EN = new TableWords("en");

    private final boolean chinese;
    private final Properties texts = new Properties();

    private TableWords(String language) {
        this.chinese = language.equals("zh");
        String file = "/messages/rule/table_" + language + ".properties";
        try (var in = Objects.requireNonNull(TableWords.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English for English, Chinese for every other language. */
    public static TableWords in(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }

    /** The sentence with its facts; refuses a code without a text, so that none is forgotten. */
    public String say(String code, Map<String, String> facts) {
        String text = Objects.requireNonNull(texts.getProperty(code), code);
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    /** What people call a value of a column in this language; the value itself where nobody says. */
    public String called(DecisionSheet.Words words, String value) {
        String mine = (chinese ? words.zh() : words.en()).get(value);
        return mine == null ? value : mine;
    }
}
