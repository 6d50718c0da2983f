package org.gridloom.change;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.artifact.SourceFile;
import org.gridloom.change.pack.Archive;
import org.gridloom.change.pack.Contents;
import org.gridloom.change.pack.Ed25519;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/** {@code export}, {@code import} and {@code key}: a folder under version control is as good as the archive. */
final class PackageCommand {
    private final PrintStream out;
    private final PrintStream err;
    private final Options options;
    private final Optional<String> token;

    PackageCommand(PrintStream out, PrintStream err, Options options, Optional<String> token) {
        this.out = out;
        this.err = err;
        this.options = options;
        this.token = token;
    }

    int run(List<SourceFile> files) throws IOException {
        try {
            return switch (options.command()) {
                case "key" -> key();
                case "export" -> export(files);
                default -> options.value("--into").isPresent() ? unpack() : send();
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLine.CANNOT_RUN;
        }
    }

    private Path file(String name) {
        return Path.of(options.value(name).orElseThrow(() -> new IllegalArgumentException("缺少 missing " + name)));
    }

    private int key() throws IOException {
        var pair = Ed25519.generate();
        var path = file("--out");
        Files.writeString(path, Ed25519.text(pair.getPrivate()) + "\n");
        Files.writeString(Path.of(path + ".pub"), Ed25519.text(pair.getPublic()) + "\n");
        if (!path.toFile().setReadable(false, false) || !path.toFile().setReadable(true, true)) {
            err.println("文件权限未能收紧 permissions of the key file could not be narrowed: " + path);
        }
        out.println(path + ".pub");
        return CommandLine.CLEAN;
    }

    private int export(List<SourceFile> files) throws IOException, InterruptedException {
        boolean pack = options.value("--pack").isPresent();
        String name = options.value("--pack")
                .or(() -> options.value("--tenant"))
                .orElseThrow(() -> new IllegalArgumentException("缺少 missing --pack NAME | --tenant NODE"));
        var target = file("--out");
        if (files.isEmpty()) {
            String body = "{\"what\":\"" + (pack ? "pack" : "tenant") + "\",\"name\":\""
                    + name.replaceAll("[^a-z0-9/-]", "") + "\"}";
            var answer = ask("/api/packages/export", "application/json", body.getBytes(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                err.println(new String(answer.body(), StandardCharsets.UTF_8));
                return CommandLine.CANNOT_RUN;
            }
            Files.write(target, answer.body());
        } else {
            var texts = new TreeMap<String, String>();
            files.forEach(f -> texts.put(f.path(), f.text()));
            var plain = Contents.of(texts, pack ? "pack" : "tenant", name);
            Files.write(target, signed(plain).bytes());
            say(plain);
        }
        return CommandLine.CLEAN;
    }

    private Archive signed(Archive plain) throws IOException {
        var path = options.value("--key");
        if (path.isEmpty()) {
            return plain;
        }
        var key = Ed25519.privateKey(Files.readString(Path.of(path.get())))
                .orElseThrow(() -> new IllegalArgumentException("不是私钥 not a private key: " + path.get()));
        String publicKey = Files.readString(Path.of(path.get() + ".pub")).strip();
        return new Archive(
                plain.manifest(), Optional.of(Ed25519.sign(plain.manifest(), key, publicKey)), plain.files());
    }

    private void say(Archive archive) {
        var manifest = archive.manifest();
        String text = manifest.what() + " " + manifest.name() + " " + manifest.version() + ", "
                + archive.files().size();
        out.println(options.json() ? manifest.text() : options.english() ? text + " files" : text + " 个文件");
    }

    /** Into a folder: everything is checked before the first file is written. */
    private int unpack() throws IOException {
        Archive archive;
        try (var in = Files.newInputStream(Path.of(options.folder()))) {
            archive = Archive.read(in);
        }
        String publicKey = Files.readString(file("--trust")).strip();
        boolean right = archive.signature()
                .filter(s -> s.key().equals(Ed25519.fingerprint(publicKey)))
                .filter(s -> Ed25519.publicKey(publicKey)
                        .filter(k -> Ed25519.verify(archive.manifest(), s, k))
                        .isPresent())
                .isPresent();
        if (!right) {
            throw new Problem(
                    org.gridloom.change.pack.PackageProblem.PACKAGE_REFUSED,
                    Map.of("count", 1),
                    List.of(Finding.error(
                            "",
                            "PACKAGE_SIGNATURE_WRONG",
                            Map.of("key", file("--trust").toString()))));
        }
        var into = file("--into").toAbsolutePath().normalize();
        int n = 0;
        for (var file : archive.files().entrySet()) {
            var path = into.resolve(file.getKey()).normalize();
            if (!path.startsWith(into)) {
                throw new IOException("outside: " + file.getKey());
            }
            Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(into));
            Files.writeString(path, file.getValue());
            if (!options.json() && ++n % 50 == 0) {
                err.println(n + "/" + archive.files().size());
            }
        }
        say(archive);
        return CommandLine.CLEAN;
    }

    private int send() throws IOException, InterruptedException {
        String node = options.value("--node").map(n -> "?node=" + n).orElse("");
        var answer =
                ask("/api/packages/import" + node, "application/zip", Files.readAllBytes(Path.of(options.folder())));
        out.println(new String(answer.body(), StandardCharsets.UTF_8));
        return answer.statusCode() == 201
                ? CommandLine.CLEAN
                : answer.statusCode() == 422 ? CommandLine.FINDINGS : CommandLine.CANNOT_RUN;
    }

    private HttpResponse<byte[]> ask(String path, String type, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(options.server() + path))
                .header("Content-Type", type)
                .header("Accept-Language", options.locale().getLanguage())
                .header("Authorization", "Bearer " + new RemoteCommand(out, err, token).token(options))
                .timeout(Duration.ofMinutes(5))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .build()
                .send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
