package org.gridloom.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people call an artifact, in Chinese and in English; the same text twice where only one was written. */
record Title(String zh, String en) {
    private static final Pattern NAMED =
            Pattern.compile("<(?:\\w+:)?(?:process|definitions)\\b[^>]*?\\sname=\"([^\"]{1,120})\"");

    static Title plain(String text) {
        return new Title(text, text);
    }

    static Title of(ParsedArtifact artifact) {
        return of(artifact.key(), artifact.tree());
    }

    static Title of(ArtifactKey key, JsonNode tree) {
        return switch (key.kind()) {
            case "form" -> of(tree.at("/schema/title"), tree.at("/schema/x-title/en"), key.name());
            case "process", "decision" -> named(tree.path("text").asText(), key.name());
            case "tenant" -> of(tree.path("name"), tree.path("title"), key.name());
            default -> of(tree.at("/title/zh"), tree.at("/title/en"), key.name());
        };
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    private static Title named(String text, String name) {
        var matcher = NAMED.matcher(text);
        String last = name;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return plain(last);
    }

    private static Title of(JsonNode zh, JsonNode en, String name) {
        String chinese = zh.asText(name);
        return new Title(chinese, en.asText(chinese));
    }
}
