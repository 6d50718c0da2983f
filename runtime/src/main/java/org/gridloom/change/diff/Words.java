package org.gridloom.change.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.artifact.overlay.Shape;
import org.gridloom.deadline.count.Limit;
import org.gridloom.shared.Problem;

/** The texts of {@code messages/diff/words_*.properties} in one language, and values as people say them. */
final class Words {
    private static final int LONGEST = 60;
    private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();
    private final Properties texts;
    private final Locale locale;
    private final Titles titles;

    Words(Locale locale, Titles titles) {
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        this.texts = TEXTS.computeIfAbsent(this.locale.getLanguage(), Words::load);
        this.titles = titles;
    }

    Locale locale() {
        return locale;
    }

    Optional<String> find(String code) {
        return Optional.ofNullable(texts.getProperty(code));
    }

    /** The sentence with its facts; refuses a code without a text, so that none is forgotten. */
    String say(String code, Map<String, String> facts) {
        String text = Objects.requireNonNull(texts.getProperty(code), code);
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    String title(String kind, String name) {
        return titles.find(kind, name, locale).or(() -> find(kind + "." + name)).orElse(name);
    }

    String list(List<String> all) {
        return String.join(locale == Locale.CHINESE ? "、" : ", ", all);
    }

    /** A text in the reader's language, of a plain text or of one a language. */
    Optional<String> text(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(node.asText());
        }
        String mine = locale == Locale.CHINESE ? "zh" : "en";
        var said = node.path(node.has(mine) ? mine : "zh");
        return said.isTextual() ? Optional.of(said.asText()) : Optional.empty();
    }

    /** What an entry or a field calls itself. */
    Optional<String> called(JsonNode thing) {
        if (locale == Locale.ENGLISH && thing.path("x-title").has("en")) {
            return text(thing.path("x-title"));
        }
        for (String key : List.of("title", "label", "name")) {
            var found = text(thing.path(key));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    String value(JsonNode value, Shape shape) {
        if (value.isMissingNode() || value.isNull()) {
            return say("NOTHING", Map.of());
        }
        if (value.isBoolean()) {
            return say(value.asBoolean() ? "YES" : "NO", Map.of());
        }
        if (value.isArray()) {
            var all = new ArrayList<String>();
            value.forEach(v -> all.add(value(v, shape.entry())));
            return all.isEmpty() ? say("NOTHING", Map.of()) : list(all);
        }
        if (value.isObject()) {
            return text(value).or(() -> called(value)).orElseGet(() -> members(value, shape));
        }
        String text = value.asText();
        var ref = shape.word("x-ref");
        if (ref.isPresent()) {
            return title(ref.get(), text);
        }
        return find("value." + shape.word("x-words").orElse("any") + "." + text)
                .or(() -> limit(text))
                .orElseGet(() -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    private String members(JsonNode object, Shape shape) {
        var all = new ArrayList<String>();
        object.properties().forEach(e -> {
            var below = shape.property(e.getKey());
            boolean plain = !e.getValue().isContainerNode()
                    && !e.getKey().equals(shape.listKey().orElse("id"));
            if (plain && all.size() < 4) {
                all.add(below.title(locale).orElse(e.getKey()) + " " + value(e.getValue(), below));
            }
        });
        return all.isEmpty() ? say("DETAILS", Map.of()) : list(all);
    }

    Optional<String> limit(String text) {
        if (!text.matches("[1-9][0-9]{0,4}(wd|nd|wh|wm|uh|um|h|m)( roll)?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Limit.parse(text).inWords(locale));
        } catch (Problem outOfRange) {
            return Optional.empty();
        }
    }

    /** Of two values with one unit the first says its number only: 3 → 2 个工作日. */
    String fromTo(String from, String to) {
        String number = from.replaceFirst("^([0-9]+).*", "$1");
        boolean oneUnit = from.matches("[0-9]+ .*")
                && to.matches("[0-9]+ .*")
                && from.substring(number.length())
                        .replaceFirst("s$", "")
                        .equals(to.replaceFirst("^[0-9]+", "").replaceFirst("s$", ""));
        return (oneUnit ? number : from) + " → " + to;
    }

    private static Properties load(String language) {
        String file = "/messages/diff/words_" + language + ".properties";
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
