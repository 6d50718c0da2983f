package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.file.StoreFile;
import org.gridloom.form.Form;
import org.gridloom.form.FormAnswers;
import org.gridloom.form.FormField;
import org.gridloom.shared.Messages;
import org.gridloom.shared.Problem;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** Turns a posted form into answers. Files are stored at once, so that a refused form does not ask for them again. */
@ApplicationScoped
class ReadAnswers {
    private final StoreFile storeFile;
    private final Messages messages;

    ReadAnswers(StoreFile storeFile, Messages messages) {
        this.storeFile = storeFile;
        this.messages = messages;
    }

    /**
     * @param posted what was typed, with the ids of stored files under the names of their fields
     * @param faults sentences by field
     */
    record Read(Map<String, Object> answers, PostedForm posted, Map<String, String> faults) {}

    Read of(Form form, PostedForm sent, Words words) {
        var posted = sent;
        var faults = new LinkedHashMap<String, String>();
        for (FormField field : form.fields()) {
            if (field.widget().files()) {
                posted = posted.with(field.name(), files(field.name(), posted, faults, words));
            }
        }
        return new Read(FormAnswers.fromPost(form, posted.texts()).values(), posted, faults);
    }

    private List<String> files(String name, PostedForm posted, Map<String, String> faults, Words words) {
        var ids = new ArrayList<>(posted.all(name + ".keep"));
        for (FormValue upload : posted.uploads(name)) {
            try (InputStream content = upload.getFileItem().getInputStream()) {
                String type = Optional.ofNullable(upload.getHeaders().getFirst("Content-Type"))
                        .orElse("");
                ids.add(storeFile.handle(upload.getFileName(), type, content).id());
            } catch (Problem refused) {
                String text = messages.problem(refused.code(), refused.facts(), words.locale());
                faults.merge(name, text, (first, next) -> first.contains(next) ? first : first + " " + next);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ids;
    }
}
