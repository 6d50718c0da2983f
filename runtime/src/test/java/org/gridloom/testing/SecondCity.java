package org.gridloom.testing;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridloom.artifact.ImportConfig;
import org.gridloom.artifact.SourceFile;
import org.gridloom.artifact.SourceFolders;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** A city of two townships that only tests of configuration use, on the shipped libraries. */
@ApplicationScoped
public class SecondCity {
    public static final String CITY = "yangzhou-test";
    public static final String EAST = CITY + "/shugang/east";
    public static final String WEST = CITY + "/shugang/west";
    public static final String EAST_LIMITS = "tenant-configs/" + EAST + "/overlays/deadline/community-event.patch.yaml";

    private final ImportConfig importConfig;
    private final CurrentTenant currentTenant;
    private final TestCities cities;

    SecondCity(ImportConfig importConfig, CurrentTenant currentTenant, TestCities cities) {
        this.importConfig = importConfig;
        this.currentTenant = currentTenant;
        this.cities = cities;
    }

    /** The city as it stands before every test, with the administrators {@code yz-city} and {@code yz-east}. */
    public void build() {
        var files = files().entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
        within(() -> importConfig.apply(files));
        cities.person(CITY, "yz-city", "测试管理员", "tenant-admin", CITY);
        cities.person(CITY, "yz-east", "测试管理员", "tenant-admin", "shugang.east");
        cities.person(CITY, "yz-member", "测试网格员", "grid-member", "yz-east-v1-g1");
    }

    public <T> T within(Supplier<T> work) {
        return currentTenant.within(TenantPath.of(CITY), work);
    }

    /** Path to text; to be added to and sent. */
    public static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        for (String folder : new String[] {"../rule-packs", "../process-library"}) {
            SourceFolders.read(Path.of(folder)).forEach(f -> files.put(f.path(), f.text()));
        }
        files.put("tenant-configs/" + CITY + "/tenant.yaml", node(CITY, "packs: [core, community-event]"));
        files.put("tenant-configs/" + CITY + "/shugang/tenant.yaml", node(CITY + "/shugang", ""));
        files.put("tenant-configs/" + EAST + "/tenant.yaml", node(EAST, """
                places:
                  - id: yz-east-v1
                    name: 东一社区
                    level: village
                    sample: true
                    grids: [{id: yz-east-v1-g1, name: 东一网格, sample: true}]
                """));
        files.put("tenant-configs/" + WEST + "/tenant.yaml", node(WEST, ""));
        return files;
    }

    public static String limits(String entry) {
        return "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\npatch:\n  limits:\n    - " + entry
                + "\n";
    }

    private static String node(String path, String more) {
        return "kind: tenant/v1\npath: " + path + "\nname: 测试 " + path.replace('/', ' ') + "\n" + more;
    }

    /** Sends the files as a zip, as the login; {@code command} is {@code plan} or {@code apply}. */
    public static ValidatableResponse send(String login, String command, Map<String, String> files) {
        return sendBytes(login, command, zip(files));
    }

    public static ValidatableResponse sendBytes(String login, String command, byte[] body) {
        var asBytes = EncoderConfig.encoderConfig().encodeContentTypeAs("application/zip", ContentType.BINARY);
        return RestAssured.given()
                .config(RestAssured.config().encoderConfig(asBytes))
                .auth()
                .oauth2(Tokens.of(login))
                .contentType("application/zip")
                .body(body)
                .post("/api/config/" + command)
                .then();
    }

    /** The request with these files as its body. */
    public static RequestSpecification asZip(RequestSpecification request, Map<String, String> files) {
        var asBytes = EncoderConfig.encoderConfig().encodeContentTypeAs("application/zip", ContentType.BINARY);
        return request.config(RestAssured.config().encoderConfig(asBytes))
                .contentType("application/zip")
                .body(zip(files));
    }

    public static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
