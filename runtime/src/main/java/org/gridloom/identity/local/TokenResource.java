package org.gridloom.identity.local;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Second half of the code flow, and the password grant that the command line and the tests use. */
@Path("/idp/token")
class TokenResource {
    private final IssuerSettings settings;
    private final LocalDirectory directory;
    private final Codes codes;
    private final SignToken sign;
    private final HttpServerRequest http;

    TokenResource(
            IssuerSettings settings,
            LocalDirectory directory,
            Codes codes,
            SignToken sign,
            @Context HttpServerRequest http) {
        this.settings = settings;
        this.directory = directory;
        this.codes = codes;
        this.sign = sign;
        this.http = http;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response token(String body, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        if (!settings.enabled() || !Loopback.is(http)) {
            throw new NotFoundException();
        }
        TokenRequest request;
        try {
            request = parse(body, authorization);
        } catch (ParseException e) {
            return refuse(Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
        }
        if (request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant grant) {
            String login = grant.getUsername();
            return directory.proves(login, grant.getPassword().getValue())
                    ? answer(login, Optional.empty())
                    : refuse(OAuth2Error.INVALID_GRANT);
        }
        if (request.getAuthorizationGrant() instanceof AuthorizationCodeGrant grant) {
            return clientIsOurs(request) ? redeem(grant) : refuse(OAuth2Error.INVALID_CLIENT);
        }
        return refuse(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
    }

    private TokenRequest parse(String body, @Nullable String authorization) throws ParseException {
        var request = new HTTPRequest(HTTPRequest.Method.POST, URI.create(settings.address() + "/token"));
        request.setHeader("Content-Type", MediaType.APPLICATION_FORM_URLENCODED);
        if (authorization != null) {
            request.setAuthorization(authorization);
        }
        request.setBody(body);
        return TokenRequest.parse(request);
    }

    private Response redeem(AuthorizationCodeGrant grant) {
        return codes.redeem(grant.getAuthorizationCode().getValue())
                .filter(code -> code.redirect().equals(grant.getRedirectionURI()))
                .filter(code -> code.challenge().isEmpty() || proves(grant, code))
                .map(code -> answer(code.login(), code.nonce()))
                .orElseGet(() -> refuse(OAuth2Error.INVALID_GRANT));
    }

    private static boolean proves(AuthorizationCodeGrant grant, Codes.Granted code) {
        return grant.getCodeVerifier() != null
                && CodeChallenge.compute(code.method().orElseThrow(), grant.getCodeVerifier())
                        .equals(code.challenge().orElseThrow());
    }

    private boolean clientIsOurs(TokenRequest request) {
        ClientAuthentication proof = request.getClientAuthentication();
        if (settings.clientSecret().isEmpty()) {
            return request.getClientID() != null
                    && request.getClientID().getValue().equals(settings.clientId());
        }
        return proof instanceof PlainClientSecret secret
                && secret.getClientID().getValue().equals(settings.clientId())
                && MessageDigest.isEqual(
                        secret.getClientSecret().getValue().getBytes(StandardCharsets.UTF_8),
                        settings.clientSecret().orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    private Response answer(String login, Optional<String> nonce) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", sign.accessToken(login));
        answer.put("id_token", sign.idToken(login, nonce));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", SignToken.LIFE.toSeconds());
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }

    private static Response refuse(ErrorObject error) {
        return Response.status(error.getHTTPStatusCode() == 0 ? 400 : error.getHTTPStatusCode())
                .entity(error.toJSONObject())
                .header("Cache-Control", "no-store")
                .build();
    }
}
