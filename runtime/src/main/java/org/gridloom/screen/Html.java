package org.gridloom.screen;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers for browsers. */
final class Html {
    static final String TYPE = "text/html;charset=UTF-8";

    private Html() {}

    static Response page(TemplateInstance page) {
        return page(200, page);
    }

    static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render())
                .build();
    }

    /** After a post, so that reloading the next screen sends nothing twice. */
    static Response goTo(String path) {
        return Response.seeOther(URI.create(path))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The address when it is one of ours, else the start: a link must not lead on to another site. */
    static String local(String path) {
        boolean ours = path.startsWith("/")
                && !path.startsWith("//")
                && !path.contains("\\")
                && path.chars().noneMatch(c -> c <= ' ' || c > '~');
        return ours ? path : "/";
    }
}
