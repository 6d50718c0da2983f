package org.gridloom.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The sentences for codes of problems and findings, in Chinese and English: {@code messages/problems/<feature>_zh.properties}
 * and so on, UTF-8, {@code CODE=what happened. What to do. {fact}}. Also used on the command line, without a server.
 */
@ApplicationScoped
public class Messages {
    /** Every package that may bring texts; a file that is not there is no fault. */
    private static final List<String> FEATURES = List.of(
            "shared",
            "tenant",
            "place",
            "identity",
            "outbox",
            "artifact",
            "feel",
            "script",
            "file",
            "rule",
            "form",
            "deadline",
            "process",
            "task",
            "record",
            "casefile",
            "round",
            "assessment",
            "app",
            "warning",
            "change",
            "screen",
            "portal",
            "openapi",
            "exchange",
            "notification",
            "situation",
            "command",
            "audit");

    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final Map<String, String> texts = new HashMap<>();

    public Messages() {
        for (String kind : List.of("problems", "findings")) {
            for (String language : LANGUAGES) {
                FEATURES.forEach(feature -> load(kind, feature, language));
            }
        }
    }

    /** The sentence of a refusal; its bare code where the text is missing. */
    public String problem(ProblemCode code, Map<String, Object> facts, Locale locale) {
        return fill(find("problems", code.name(), locale).orElse(code.name()), facts, language(locale));
    }

    /** The sentence of a finding; its bare code where the text is missing. */
    public String finding(Finding finding, Locale locale) {
        return fill(find("findings", finding.code(), locale).orElse(finding.code()), finding.facts(), language(locale));
    }

    /** The raw text, e.g. to prove that it exists; kind is {@code problems} or {@code findings}. */
    public Optional<String> find(String kind, String code, Locale locale) {
        return Optional.ofNullable(texts.get(key(kind, language(locale), code)));
    }

    /** The language to answer in: English where the header asks for it first, otherwise Chinese. */
    public static Locale locale(Optional<String> acceptLanguage) {
        try {
            var wanted = acceptLanguage.map(Locale.LanguageRange::parse).orElse(List.of());
            return "en".equals(Locale.lookupTag(wanted, LANGUAGES)) ? Locale.ENGLISH : Locale.CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return Locale.CHINESE;
        }
    }

    private static String language(Locale locale) {
        return "en".equals(locale.getLanguage()) ? "en" : "zh";
    }

    private static String key(String kind, String language, String code) {
        return kind + "/" + language + "/" + code;
    }

    /** A fact {@code when.zh} is {@code {when}} to who reads Chinese: words that were made with the finding, in both languages. */
    private static String fill(String text, Map<String, Object> facts, String language) {
        String filled = text;
        for (var fact : facts.entrySet()) {
            String name = fact.getKey();
            String own = name.endsWith("." + language) ? name.substring(0, name.lastIndexOf('.')) : name;
            filled = filled.replace("{" + own + "}", String.valueOf(fact.getValue()));
        }
        return filled;
    }

    private void load(String kind, String feature, String language) {
        String name = "messages/" + kind + "/" + feature + "_" + language + ".properties";
        var loader = Messages.class.getClassLoader();
        try (var in = loader == null ? null : loader.getResourceAsStream(name)) {
            if (in == null) {
                return;
            }
            var file = new Properties();
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            file.forEach((code, text) -> texts.put(key(kind, language, code.toString()), text.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
