package org.gridloom.change;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gridloom.artifact.CheckSources;
import org.gridloom.artifact.SourceFile;
import org.gridloom.artifact.SourceFolders;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;

/**
 * The commands of a pipeline: check, test, replay, plan, apply, diff, export, import and key. Exit code 0 when clean (hints do not
 * count), 1 with findings or differences, 2 when it could not run.
 */
final class CommandLine {
    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int CANNOT_RUN = 2;
    private static final String USAGE = """
            用法 Usage:
              check FOLDER [--with FOLDER]… [--json] [--lang zh|en]
              test [FOLDER --node NODE | --change ID] [--server URL] [--json] [--lang zh|en]
              replay [FOLDER --node NODE | --change ID] --from DAY --to DAY [--server URL] [--json] [--lang zh|en]
              diff FOLDER --against FOLDER [--with FOLDER]… [--json] [--lang zh|en]
              export [FOLDER [--with FOLDER]…] --pack NAME|--tenant NODE --out FILE [--key FILE] [--server URL]
              import FILE [--into FOLDER --trust FILE.pub] [--node NODE] [--server URL] [--json]
              key --out FILE          (FILE, FILE.pub)
              plan|apply FOLDER [--with FOLDER]… [--server URL] [--json] [--lang zh|en]
                令牌 token: GRIDLOOM_TOKEN，或 or --user U --password-file F [--token-url URL]
            退出码 exit code: 0 没有问题 clean · 1 有问题或差异 findings or differences · 2 无法执行 cannot run
            """;
    private final PrintStream out;
    private final PrintStream err;
    private final Optional<String> token;
    private final Messages messages = new Messages();

    /** @param token bearer token for the commands that talk to a server */
    CommandLine(PrintStream out, PrintStream err, Optional<String> token) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.token = token;
    }

    int run(String... args) {
        if (args.length > 0 && args[0].endsWith("help")) {
            out.println(USAGE);
            return CLEAN;
        }
        try {
            var options = Options.parse(args);
            var remote = new RemoteCommand(out, err, token);
            return switch (options.command()) {
                case "check" -> check(options);
                case "test", "replay" ->
                    remote.prove(options, options.folder().isEmpty() ? List.of() : files(options, true));
                case "diff" -> new DiffCommand(out, options).run(files(options, true));
                case "export", "import", "key" ->
                    new PackageCommand(out, err, options, token)
                            .run(
                                    options.folder().isEmpty()
                                                    || options.command().equals("import")
                                            ? List.of()
                                            : files(options, true));
                default -> remote.run(options, files(options, true));
            };
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return CANNOT_RUN;
        } catch (Problem e) {
            var locale = Options.find(args).orElse(Locale.CHINESE);
            err.println(messages.problem(e.code(), e.facts(), locale));
            e.findings()
                    .forEach(f ->
                            err.println("  " + f.file() + ": " + messages.finding(f, locale) + "  [" + f.code() + "]"));
            return e.findings().isEmpty() ? CANNOT_RUN : FINDINGS;
        } catch (IOException | UncheckedIOException e) {
            err.println(e.toString());
            return CANNOT_RUN;
        }
    }

    private int check(Options options) throws IOException {
        var own = new TreeSet<String>();
        files(options, false).forEach(f -> own.add(f.path()));
        var checked = new CheckSources(new ProductLinters()).handle(files(options, true));
        var findings = checked.findings().stream()
                .filter(f -> own.contains(f.file()))
                .map(f -> shown(f, options))
                .toList();
        if (options.json()) {
            out.println(new JsonMapper().writeValueAsString(Map.of("files", own.size(), "findings", findings)));
        } else {
            FindingLines.print(findings, out);
            out.println(
                    options.english()
                            ? own.size() + " files, " + findings.size() + " findings"
                            : "共 " + own.size() + " 个文件，" + findings.size() + " 个问题");
        }
        return FindingLines.count(findings) ? FINDINGS : CLEAN;
    }

    private Map<String, Object> shown(Finding finding, Options options) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("severity", finding.severity().name());
        shown.put("file", finding.file());
        shown.put("line", finding.line());
        shown.put("pointer", finding.pointer());
        shown.put("code", finding.code());
        shown.put("message", messages.finding(finding, options.locale()));
        return shown;
    }

    private static List<SourceFile> files(Options options, boolean withOthers) {
        var files = new ArrayList<SourceFile>();
        var folders = new ArrayList<>(List.of(options.folder()));
        if (withOthers) {
            folders.addAll(options.with());
        }
        for (String folder : folders) {
            if (!Files.isDirectory(Path.of(folder))) {
                throw new IllegalArgumentException("没有这个文件夹 no such folder: " + folder);
            }
            files.addAll(SourceFolders.read(Path.of(folder)));
        }
        return files;
    }
}
