package org.gridloom.screen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What every screen has round its content.
 *
 * @param section which entry of the navigation is open: {@code tasks}, {@code report}, {@code cases} or none
 * @param back where the arrow on the phone leads; empty for none
 * @param here address of this screen, for coming back after a change of language
 * @param done one sentence about what was just done; empty for none
 */
record Frame(Words words, Who who, String title, String section, String back, String here, String done) {
    Frame(Words words, Who who, String title, String section, String back, String here) {
        this(words, who, title, section, back, here, "");
    }

    Frame done(String sentence) {
        return new Frame(words, who, title, section, back, here, sentence);
    }

    public String lang() {
        return words.htmlLanguage();
    }

    public String t(String key) {
        return words.say(key);
    }

    public String t(String key, Object value) {
        return words.say(key, value);
    }

    public String t(String key, Object first, Object second) {
        return words.say(key, first, second);
    }

    public String languageHref() {
        return "/m/language?to=" + words.other().code() + "&back=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
