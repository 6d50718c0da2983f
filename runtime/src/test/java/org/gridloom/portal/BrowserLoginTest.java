package org.gridloom.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.TestCities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BrowserLoginTest {
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    @TestHTTPResource("/")
    URI root = URI.create("/");

    @Inject
    TestCities cities;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @BeforeEach
    void people() {
        cities.build();
    }

    @Test
    void aPersonLogsInGoesBackToThePageAndLogsOut() throws Exception {
        var form = get("/login?to=/api/me?x=1");
        assertThat(form.body()).contains("登录名").contains("密码");
        var inside = login(form.body(), SampleLogin.password("member-1"));
        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.uri().toString()).endsWith("/api/me?x=1");
        assertThat(inside.body()).contains("\"login\":\"member-1\"");
        assertThat(cookies.getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.isHttpOnly());

        assertThat(post("/api/me/node", "Origin", "http://elsewhere.example").body())
                .contains("CROSS_SITE");
        assertThat(post("/api/me/node", "X-Nothing", "at-all").body()).contains("CROSS_SITE");
        var own = post("/api/me/node", "Origin", root.toString().replaceAll("/$", ""));
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);

        get("/logout");
        assertThat(get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordIsRefusedInWords() throws Exception {
        var again = login(get("/login").body(), "not-it");
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains("登录名或密码不对");
    }

    @Test
    void theLoginPageIsOnlyForOurOwnClient() throws Exception {
        String foreign = "/idp/authorize?response_type=code&client_id=gridloom&scope=openid&redirect_uri=";
        assertThat(get(foreign + encode("http://elsewhere.example/login")).statusCode())
                .isEqualTo(400);
        assertThat(get(foreign + encode(root + "login")).statusCode()).isEqualTo(200);
    }

    @Test
    void loginLeadsOnToNoOtherSite() {
        assertThat(LoginResource.isLocal("/cases?x=1")).isTrue();
        assertThat(LoginResource.isLocal("//elsewhere.example")).isFalse();
        assertThat(LoginResource.isLocal("https://elsewhere.example")).isFalse();
        assertThat(LoginResource.isLocal("/\\elsewhere.example")).isFalse();
    }

    @Test
    void passwordsAreForTheOwnerOfTheMachineOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(SampleLogin.file())))
                .isEqualTo("rw-------");
    }

    private HttpResponse<String> login(String form, String password) throws Exception {
        var hidden = REQUEST.matcher(form);
        assertThat(hidden.find()).isTrue();
        String body = "request=" + encode(hidden.group(1).replace("&amp;", "&")) + "&username=member-1&password="
                + encode(password);
        var request = HttpRequest.newBuilder(root.resolve("/idp/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(root.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("{\"node\":\"taizhou/hailing/chengdong\"}"))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
