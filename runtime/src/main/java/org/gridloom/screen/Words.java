package org.gridloom.screen;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The words of the screens in one language, from {@code messages/screen_<language>.properties}. */
enum Words {
    ZH("zh", "zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", "en", Locale.ENGLISH);

    private final String code;
    private final String htmlLanguage;
    private final Locale locale;
    private final Properties texts;

    Words(String code, String htmlLanguage, Locale locale) {
        this.code = code;
        this.htmlLanguage = htmlLanguage;
        this.locale = locale;
        this.texts = load("/messages/screen_" + code + ".properties");
    }

    /** The language of an Accept-Language header or a language code; Chinese unless English is preferred to it. */
    static Words of(String wanted) {
        try {
            for (var range : Locale.LanguageRange.parse(wanted)) {
                if (range.getRange().startsWith("en")) {
                    return EN;
                }
                if (range.getRange().startsWith("zh")) {
                    return ZH;
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return ZH;
        }
        return ZH;
    }

    String code() {
        return code;
    }

    String htmlLanguage() {
        return htmlLanguage;
    }

    Locale locale() {
        return locale;
    }

    Words other() {
        return this == ZH ? EN : ZH;
    }

    /** The text with {@code {0}}, {@code {1}} … replaced; the key itself when there is none. */
    String say(String key, Object... values) {
        String text = texts.getProperty(key, key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    Properties all() {
        return texts;
    }

    private static Properties load(String file) {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
