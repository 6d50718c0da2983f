package org.gridloom.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;

/** Says why a body that is announced as too large is not even read; the bare web server would only close the line. */
@ApplicationScoped
class RefuseLargeBody {
    private static final int BEFORE_THE_SERVER_S_OWN_CHECK = 10_000;

    private final long limit;
    private final Messages messages;
    private final ObjectMapper json;

    RefuseLargeBody(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            Messages messages,
            ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.messages = messages;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_THE_SERVER_S_OWN_CHECK);
    }

    private void filter(RoutingContext call) {
        if (announced(call) <= limit) {
            call.next();
            return;
        }
        Locale locale = Messages.locale(Optional.ofNullable(call.request().getHeader("Accept-Language")));
        var problem = new Problem(PortalProblem.BODY_TOO_LARGE, Map.of("limit", limit / (1024 * 1024) + " MB"));
        call.response()
                .setStatusCode(problem.code().httpStatus())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(text(ProblemDocument.of(problem, "", messages, locale)));
    }

    private static long announced(RoutingContext call) {
        try {
            String length = call.request().getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private String text(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
