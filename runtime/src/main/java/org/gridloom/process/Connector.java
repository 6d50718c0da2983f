package org.gridloom.process;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another system that a process may call, as a city approved it.
 *
 * @param url where to; its host must be in {@code hosts}
 * @param headers fixed headers; a value {@code env:NAME} is read from the environment when the call is made
 * @param request the body's fields: name there to variable here; empty sends all the step passes
 * @param answer name of the result to JSON pointer in the answer; empty takes the answer's top level
 * @param timeoutSeconds how long one attempt may take
 * @param attempts how often it is tried; after the last one the error {@code CONNECTOR_FAILED} is raised
 * @param backOffSeconds pause after the first failed attempt, doubled after each
 */
public record Connector(
        String name,
        String method,
        URI url,
        List<String> hosts,
        Map<String, String> headers,
        Map<String, String> request,
        Map<String, String> answer,
        int timeoutSeconds,
        int attempts,
        int backOffSeconds) {
    public Connector {
        hosts = List.copyOf(hosts);
        headers = Map.copyOf(headers);
        request = Map.copyOf(request);
        answer = Map.copyOf(answer);
    }

    boolean hostAllowed() {
        return Optional.ofNullable(url.getHost()).filter(hosts::contains).isPresent();
    }
}
