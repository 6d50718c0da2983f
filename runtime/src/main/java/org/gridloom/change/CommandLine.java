package org.gridloom.change;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridloom.artifact.CheckSources;
import org.gridloom.artifact.SourceFile;
import org.gridloom.artifact.SourceFolders;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;

/**
 * The commands {@code check}, {@code plan} and {@code apply}. Exit code 0 when clean, 1 with findings, 2 when it could not
 * run.
 */
final class CommandLine {
    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int CANNOT_RUN = 2;
    private static final String USAGE = """
            用法 Usage:
              check FOLDER [--with FOLDER]… [--json] [--lang zh|en]
              plan|apply FOLDER [--with FOLDER]… --server URL [--json] [--lang zh|en]
                (令牌 token: GRIDLOOM_TOKEN，或 or --user U --password-file F)
            """;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, java.nio.charset.StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8);
    }

    int run(String... args) {
        try {
            var options = Options.parse(args);
            if (options.command().equals("check")) {
                return check(options);
            }
            return new RemoteCommand(out, err).run(options, files(options, true));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return CANNOT_RUN;
        } catch (Problem e) {
            err.println(e.code().name() + " " + e.facts());
            return CANNOT_RUN;
        } catch (IOException e) {
            err.println(e.toString());
            return CANNOT_RUN;
        }
    }

    private int check(Options options) throws IOException {
        var own = new TreeSet<String>();
        files(options, false).forEach(f -> own.add(f.path()));
        var checked = new CheckSources(new ProductLinters().all()).handle(files(options, true));
        var findings =
                checked.findings().stream().filter(f -> own.contains(f.file())).toList();
        if (options.json()) {
            out.println(new JsonMapper().writeValueAsString(Map.of("findings", findings, "files", own.size())));
        } else {
            print(findings, own.size(), options.language());
        }
        return findings.stream().allMatch(f -> f.severity() == Finding.Severity.HINT) ? CLEAN : FINDINGS;
    }

    private void print(List<Finding> findings, int files, String language) {
        var texts = new FindingTexts(language);
        var byFile = new LinkedHashMap<String, List<Finding>>();
        findings.forEach(
                f -> byFile.computeIfAbsent(f.file(), k -> new ArrayList<>()).add(f));
        byFile.forEach((file, list) -> {
            out.println(file);
            list.forEach(f -> out.println("  " + (f.line() > 0 ? f.line() + ": " : "") + texts.of(f) + "  [" + f.code()
                    + (f.pointer().isEmpty() ? "" : " " + f.pointer()) + "]"));
        });
        out.println(
                language.equals("en")
                        ? files + " files, " + findings.size() + " findings"
                        : "共 " + files + " 个文件，" + findings.size() + " 个问题");
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
