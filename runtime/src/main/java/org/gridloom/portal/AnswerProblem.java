package org.gridloom.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;
import org.gridloom.shared.ProblemPage;

/** Shows a refusal: to programs as a problem document, to people as a page, both in the language they ask for. */
@ApplicationScoped
class AnswerProblem {
    private final Messages messages;
    private final Instance<ProblemPage> pages;

    AnswerProblem(Messages messages, Instance<ProblemPage> pages) {
        this.messages = messages;
        this.pages = pages;
    }

    Response handle(Problem problem, String path, HttpHeaders headers) {
        return handle(problem, "", path, headers);
    }

    Response handle(Problem problem, String support, String path, HttpHeaders headers) {
        var locale = Messages.locale(Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        var document = ProblemDocument.of(problem, support, messages, locale);
        var answer = Response.status(document.status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        if (document.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (isForPeople(path, headers) && pages.isResolvable()) {
            var sentences = document.findings().stream()
                    .map(ProblemDocument.Fault::message)
                    .toList();
            return answer.type("text/html;charset=UTF-8")
                    .entity(pages.get()
                            .html(document.status(), document.code(), document.detail(), sentences, support, locale))
                    .build();
        }
        return answer.type(ProblemDocument.MEDIA_TYPE).entity(document).build();
    }

    private static boolean isForPeople(String path, HttpHeaders headers) {
        return !path.startsWith("/api/")
                && headers.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }
}
