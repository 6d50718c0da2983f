package org.gridloom.identity.local;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** First half of the code flow: a person proves a password, the client gets a code by way of the browser. */
@ApplicationScoped
class Authorize {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final IssuerSettings settings;
    private final LocalDirectory directory;
    private final Codes codes;

    Authorize(IssuerSettings settings, LocalDirectory directory, Codes codes) {
        this.settings = settings;
        this.directory = directory;
        this.codes = codes;
    }

    /** Refuses what did not come from our own client: it must not even see the login page. */
    AuthorizationRequest check(String query) {
        AuthorizationRequest request;
        try {
            request = AuthorizationRequest.parse(query);
        } catch (ParseException e) {
            throw new BadRequestException(e);
        }
        boolean ours = request.getClientID().getValue().equals(settings.clientId())
                && request.getResponseType().equals(ResponseType.CODE)
                && request.getRedirectionURI() != null
                && isHere(request.getRedirectionURI());
        boolean proof = request.getCodeChallenge() != null
                ? CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())
                : settings.clientSecret().isPresent();
        if (!ours || !proof) {
            throw new BadRequestException();
        }
        return request;
    }

    /** Where to send the browser; empty when the password is not right. */
    Optional<URI> login(String query, String login, String password) {
        var request = check(query);
        if (!directory.proves(login, password)) {
            return Optional.empty();
        }
        var redirect = request.getRedirectionURI();
        var nonce = request.getCustomParameter("nonce");
        String code = codes.grant(
                login,
                redirect,
                nonce == null ? Optional.empty() : nonce.stream().findFirst(),
                Optional.ofNullable(request.getCodeChallenge()),
                Optional.ofNullable(request.getCodeChallengeMethod()));
        var back = UriBuilder.fromUri(redirect).queryParam("code", code);
        if (request.getState() != null) {
            back.queryParam("state", request.getState().getValue());
        }
        return Optional.of(back.build());
    }

    /** The client runs on this machine, on whatever port it got. */
    static boolean isHere(URI uri) {
        return "http".equals(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && HERE.contains(uri.getHost())
                && List.of("", "/", "/login").contains(uri.getPath());
    }
}
