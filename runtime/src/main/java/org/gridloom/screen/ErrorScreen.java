package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.shared.ProblemPage;

/** Refusals as people see them: what happened, what stays safe, what to do, and a code to quote. */
@ApplicationScoped
class ErrorScreen implements ProblemPage {
    private final Frames frames;
    private final HttpHeaders headers;

    ErrorScreen(Frames frames, @Context HttpHeaders headers) {
        this.frames = frames;
        this.headers = headers;
    }

    @Override
    public String html(int status, String code, String text, List<String> findings, String support, Locale locale) {
        Words words = frames.words();
        String key = "wrong." + (words.find("wrong." + status).isPresent() ? String.valueOf(status) : "other");
        var frame = frames.plain(words.say(key));
        String said = status >= 500 ? words.say("wrong.500.text") : text;
        var wrong = new CasePages.Wrong(
                frame.title(),
                said,
                words.find(key + ".advice").orElse(""),
                support.isEmpty() ? code : code + " · " + support,
                findings,
                back());
        return Pages.wrong(frame, wrong).render();
    }

    /** Where the person came from, when that was one of our screens. */
    private String back() {
        try {
            return Optional.ofNullable(headers.getHeaderString("Referer"))
                    .map(URI::create)
                    .map(from -> from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()))
                    .map(Html::local)
                    .orElse("/");
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }
}
