package org.gridloom.deadline.count;

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
import java.util.regex.Pattern;

/** Turns the lines of a reckoning into sentences of {@code messages/deadline/explain_*.properties}. */
public final class ExplainTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern AMOUNT = Pattern.compile("([0-9]+)([a-z]+)(?: roll)?");
    private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();

    private ExplainTexts() {}

    /** The sentences, in Chinese unless the locale is English. */
    public static List<String> of(List<ExplainLine> lines, Locale locale) {
        var language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        var texts = TEXTS.computeIfAbsent(language.getLanguage(), ExplainTexts::load);
        return lines.stream().map(line -> sentence(line, texts, language)).toList();
    }

    /** One sentence, in Chinese unless the locale is English. */
    public static String one(ExplainLine line, Locale locale) {
        return of(List.of(line), locale).get(0);
    }

    private static String sentence(ExplainLine line, Properties texts, Locale language) {
        String text = texts.getProperty(line.code(), line.code());
        for (var fact : line.facts().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", shown(fact.getKey(), fact.getValue(), texts, language));
        }
        return text;
    }

    /** A limit as people say it: {@code 2wh} is 2 个工作小时. */
    static String limit(Limit limit, Locale locale) {
        var language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        return limit(limit, TEXTS.computeIfAbsent(language.getLanguage(), ExplainTexts::load));
    }

    private static String limit(Limit limit, Properties texts) {
        var written = AMOUNT.matcher(limit.text());
        if (!written.matches()) {
            throw new IllegalStateException("a limit begins with its amount: " + limit);
        }
        String unit = "LIMIT." + written.group(2) + (limit.roll() ? "r" : "");
        String one = texts.getProperty(unit + "." + written.group(1));
        return one != null ? one : texts.getProperty(unit, limit.text()).replace("{n}", written.group(1));
    }

    private static String shown(String key, Object value, Properties texts, Locale language) {
        return switch (key) {
            case "limit" -> limit(Limit.parse(value.toString()), texts);
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
