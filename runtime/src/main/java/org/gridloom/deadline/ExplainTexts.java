package org.gridloom.deadline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Turns the lines of a reckoning into sentences of {@code messages/deadline/explain_*.properties}. */
final class ExplainTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();

    private ExplainTexts() {}

    static List<String> of(List<ExplainLine> lines, Locale locale) {
        var language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        var texts = TEXTS.computeIfAbsent(language.getLanguage(), ExplainTexts::load);
        return lines.stream().map(line -> sentence(line, texts, language)).toList();
    }

    private static String sentence(ExplainLine line, Properties texts, Locale language) {
        String text = texts.getProperty(line.code(), line.code());
        for (var fact : line.facts().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", shown(fact.getKey(), fact.getValue(), language));
        }
        return text;
    }

    private static String shown(String key, Object value, Locale language) {
        return switch (key) {
            case "at" -> TIME.format(Instant.parse(value.toString()).atZone(WorkCalendar.ZONE));
            case "date" -> {
                var day = LocalDate.parse(value.toString());
                yield day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
            }
            default -> value.toString();
        };
    }

    private static Properties load(String language) {
        String file = "/messages/deadline/explain_" + language + ".properties";
        try (var in = Objects.requireNonNull(ExplainTexts.class.getResourceAsStream(file), file)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
