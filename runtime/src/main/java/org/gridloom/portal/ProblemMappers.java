package org.gridloom.portal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever was thrown into a refusal that says what happened and what to do, and never shows how we are built. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AnswerProblem answer;

    ProblemMappers(AnswerProblem answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper
    public Response refused(Problem problem, UriInfo uri, HttpHeaders headers) {
        return answer.handle(problem, uri.getPath(), headers);
    }

    @ServerExceptionMapper
    public Response badJson(MismatchedInputException fault, UriInfo uri, HttpHeaders headers) {
        return answer.handle(malformed(fault), uri.getPath(), headers);
    }

    @ServerExceptionMapper
    public Response badValues(ConstraintViolationException faults, UriInfo uri, HttpHeaders headers) {
        List<Finding> findings = faults.getConstraintViolations().stream()
                .map(fault -> Finding.error(
                        "/" + fault.getPropertyPath().toString().replace('.', '/'),
                        "VALUE_REFUSED",
                        Map.of("why", fault.getMessage())))
                .toList();
        return answer.handle(new Problem(PortalProblem.VALIDATION_FAILED, Map.of(), findings), uri.getPath(), headers);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException fault, UriInfo uri, HttpHeaders headers) {
        int status = fault.getResponse().getStatus();
        if (status < 400) {
            return fault.getResponse();
        }
        var inside = cause(fault, JsonProcessingException.class);
        if (inside.isPresent()) {
            return answer.handle(malformed(inside.get()), uri.getPath(), headers);
        }
        var problem = cause(fault, Problem.class).orElseGet(() -> new Problem(PortalProblem.of(status)));
        return problem.code() == PortalProblem.UNEXPECTED
                ? unexpected(fault, uri, headers)
                : answer.handle(problem, uri.getPath(), headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Exception fault, UriInfo uri, HttpHeaders headers) {
        var refusal = cause(fault, Problem.class);
        if (refusal.isPresent()) {
            return answer.handle(refusal.get(), uri.getPath(), headers);
        }
        if (cause(fault, OptimisticLockException.class).isPresent()) {
            return answer.handle(new Problem(PortalProblem.CHANGED_MEANWHILE), uri.getPath(), headers);
        }
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        String support = HexFormat.of().formatHex(random);
        LOG.errorf(fault, "unexpected support=%s", support);
        return answer.handle(
                new Problem(PortalProblem.UNEXPECTED, Map.of("support", support)), support, uri.getPath(), headers);
    }

    private static Problem malformed(JsonProcessingException fault) {
        JsonLocation at = fault.getLocation();
        String pointer = "";
        if (fault instanceof JsonMappingException mapping) {
            var path = new StringBuilder();
            for (var step : mapping.getPath()) {
                path.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
            }
            pointer = path.toString();
        }
        Map<String, Object> facts = Map.of(
                "line", at == null ? 0 : at.getLineNr(),
                "column", at == null ? 0 : at.getColumnNr());
        List<Finding> findings = pointer.isEmpty() ? List.of() : List.of(Finding.error(pointer, "VALUE_NOT_READABLE"));
        return new Problem(PortalProblem.MALFORMED_BODY, facts, findings);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
