package org.gridloom.process;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another system that a process may call, as a city approved it.
 *
 * @param url where to; its host must be in {@code hosts}
 * @param headers fixed headers; {@code env:NAME} stands for a secret of the city, read when the call is made ({@link Secrets})
 * @param request the body's fields: name there to variable here; empty sends all the step passes
 * @param response name of the result to JSON pointer in the answer; empty takes the answer's top level
 * @param timeout how long one attempt may take
 * @param attempts how often it is tried; after the last one the error {@link ConnectorCalls#FAILED} is raised
 * @param backOff pause after the first failed attempt, doubled after each
 */
public record Connector(
        String name,
        String method,
        URI url,
        List<String> hosts,
        Map<String, String> headers,
        Map<String, String> request,
        Map<String, String> response,
        Duration timeout,
        int attempts,
        Duration backOff) {
    public Connector {
        hosts = List.copyOf(hosts);
        headers = Map.copyOf(headers);
        request = Map.copyOf(request);
        response = Map.copyOf(response);
    }

    boolean hostAllowed() {
        return Optional.ofNullable(url.getHost()).filter(hosts::contains).isPresent();
    }

    /** @param failed attempts made so far */
    Duration pauseAfter(int failed) {
        return backOff.multipliedBy(1L << Math.min(Math.max(failed - 1, 0), 10));
    }
}
