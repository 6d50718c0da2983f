package org.gridloom.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The sentences of one sort of code ({@code problems} or {@code findings}) in one language, from all features' files. */
final class MessageTexts {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Map<String, String> texts = new TreeMap<>();
    private final List<String> saidTwice = new ArrayList<>();
    private final String language;

    MessageTexts(String sort, String language) {
        this.language = language;
        for (Path file : Sources.below(FOLDER, "_" + language + ".properties")) {
            String name = FOLDER.relativize(file).toString();
            if (name.startsWith(sort + "/") || name.startsWith(sort + "_")) {
                read(file);
            }
        }
    }

    private void read(Path file) {
        var one = new Properties();
        try {
            one.load(new StringReader(Sources.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String code : one.stringPropertyNames()) {
            if (texts.put(code, one.getProperty(code)) != null) {
                saidTwice.add(code + " again in " + file);
            }
        }
    }

    Set<String> codes() {
        return texts.keySet();
    }

    List<String> saidTwice() {
        return saidTwice;
    }

    /** Codes without a sentence in this language: missing, blank, or left in the other one. */
    Set<String> missing(Set<String> codes) {
        var missing = new TreeSet<String>();
        for (String code : codes) {
            String text = texts.getOrDefault(code, "");
            if (text.isBlank() || CHINESE.matcher(text).find() != language.equals("zh")) {
                missing.add(code + "_" + language + "=" + text);
            }
        }
        return missing;
    }

    /** The values a sentence mentions. */
    Set<String> facts(String code) {
        var facts = new TreeSet<String>();
        FACT.matcher(texts.getOrDefault(code, "")).results().forEach(m -> facts.add(m.group(1)));
        return facts;
    }
}
