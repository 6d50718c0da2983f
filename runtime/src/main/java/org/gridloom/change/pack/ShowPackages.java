package org.gridloom.change.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.FindingShown;
import org.gridloom.artifact.Proposals;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantNode;
import org.gridloom.tenant.TenantTree;

/** What can be exported, and what an archive would do before it is imported. */
@ApplicationScoped
class ShowPackages {
    private final JudgeArchive judgeArchive;
    private final ConfigFiles files;
    private final PackageSql sql;
    private final Proposals proposals;
    private final TenantTree tree;
    private final CurrentCaller currentCaller;
    private final CurrentTenant currentTenant;
    private final Messages messages;

    ShowPackages(
            JudgeArchive judgeArchive,
            ConfigFiles files,
            PackageSql sql,
            Proposals proposals,
            TenantTree tree,
            CurrentCaller currentCaller,
            CurrentTenant currentTenant,
            Messages messages) {
        this.judgeArchive = judgeArchive;
        this.files = files;
        this.sql = sql;
        this.proposals = proposals;
        this.tree = tree;
        this.currentCaller = currentCaller;
        this.currentTenant = currentTenant;
        this.messages = messages;
    }

    /**
     * Something that can be exported.
     *
     * @param what {@code pack} or {@code tenant}
     * @param signed whether it would go out with the signature it came with
     */
    record Item(
            String what, String name, String title, String version, List<String> needs, int files, boolean signed) {}

    /**
     * How an archive is signed.
     *
     * @param state {@code trusted}, {@code unknown}, {@code revoked}, {@code wrong} or {@code unsigned}
     * @param key name of the key; empty when it is not known here
     */
    record SignatureShown(String state, String key, String fingerprint, String node, List<String> kinds) {}

    /** {@code what} is {@code added}, {@code changed}, {@code removed} or {@code same}. */
    record FileShown(String path, String kind, String name, String title, String what) {}

    record Checked(
            String what,
            String name,
            String version,
            String platform,
            Map<String, String> needs,
            SignatureShown signature,
            List<FileShown> files,
            List<FindingShown> findings,
            boolean mayImport) {}

    /** The packs of the libraries, and the nodes the caller has to do with. */
    @Transactional
    List<Item> exportable(Locale locale) {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        var texts = judgeArchive.texts();
        var packs = new TreeMap<String, String>();
        texts.forEach((path, text) -> {
            if (path.endsWith("/pack.yaml")) {
                packs.put(path.split("/", -1)[1], path);
            }
        });
        var items = new ArrayList<Item>();
        packs.forEach((name, path) -> items.add(item(texts, "pack", name, title(path, texts, locale))));
        for (TenantNode node : tree.subtree(caller.node())) {
            items.add(item(texts, "tenant", node.path().value(), node.name()));
        }
        return items;
    }

    private Item item(SortedMap<String, String> texts, String what, String name, String title) {
        var archive = Contents.of(texts, what, name);
        var manifest = archive.manifest();
        return new Item(
                what,
                name,
                title,
                manifest.version(),
                List.copyOf(manifest.needs().keySet()),
                manifest.files().size(),
                sql.signature(currentTenant.city(), manifest).isPresent());
    }

    private String title(String path, Map<String, String> texts, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return files.subject(path, texts.getOrDefault(path, ""))
                .map(s -> english ? s.titleEn() : s.titleZh())
                .orElse(path);
    }

    /** What an import would do; refuses what is no archive or was tampered with, with every finding. */
    @Transactional
    Checked check(InputStream in, Locale locale) {
        currentCaller.require(Permissions.CONFIG_EDIT);
        var archive = Archive.read(in);
        var judged = judgeArchive.handle(archive);
        var findings = new ArrayList<>(judged.findings());
        if (findings.isEmpty()) {
            proposals.of(judged.edits(archive)).findings().stream()
                    .filter(Finding::isError)
                    .forEach(findings::add);
        }
        var manifest = archive.manifest();
        return new Checked(
                manifest.what(),
                manifest.name(),
                manifest.version(),
                manifest.platform(),
                manifest.needs(),
                signature(archive, judged),
                files(archive, judged, locale),
                findings.stream().map(f -> FindingShown.of(f, messages, locale)).toList(),
                judged.findings().isEmpty());
    }

    private static SignatureShown signature(Archive archive, JudgeArchive.Judged judged) {
        var codes = judged.findings().stream().map(Finding::code).toList();
        String state = archive.signature().isEmpty()
                ? "unsigned"
                : judged.key().isEmpty()
                        ? "unknown"
                        : codes.contains("PACKAGE_KEY_REVOKED")
                                ? "revoked"
                                : codes.contains("PACKAGE_SIGNATURE_WRONG") ? "wrong" : "trusted";
        return new SignatureShown(
                state,
                judged.key().map(PackageKey::name).orElse(""),
                archive.signature().map(Signature::key).orElse(""),
                judged.key().map(PackageKey::node).orElse(""),
                judged.key().map(PackageKey::kinds).orElse(List.of()));
    }

    private List<FileShown> files(Archive archive, JudgeArchive.Judged judged, Locale locale) {
        var inForce = files.hashes();
        var subjects = files.subjects(archive.files());
        var shown = new ArrayList<FileShown>();
        archive.files().forEach((path, text) -> {
            String is = Optional.ofNullable(inForce.get(path)).orElse("");
            String what = is.isEmpty() ? "added" : is.equals(ConfigFiles.hashOf(text)) ? "same" : "changed";
            var subject = Optional.ofNullable(subjects.get(path));
            shown.add(new FileShown(
                    path,
                    subject.map(s -> s.kind()).orElse(""),
                    subject.map(s -> s.name()).orElse(""),
                    title(path, archive.files(), locale),
                    what));
        });
        judged.gone().forEach(path -> shown.add(new FileShown(path, "", "", path, "removed")));
        return shown;
    }
}
