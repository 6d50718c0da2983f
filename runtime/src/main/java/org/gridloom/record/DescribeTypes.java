package org.gridloom.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.form.Form;
import org.gridloom.form.FormField;
import org.gridloom.identity.Caller;
import org.gridloom.identity.Permissions;
import org.gridloom.record.type.Dictionary;
import org.gridloom.record.type.IndexAs;
import org.gridloom.record.type.RecordType;

/** Which types of record the caller sees, and what can be asked and done with one. */
@ApplicationScoped
public class DescribeTypes {
    private final RecordScope scope;
    private final EffectiveConfigs configs;

    DescribeTypes(RecordScope scope, EffectiveConfigs configs) {
        this.scope = scope;
        this.configs = configs;
    }

    /** A type in a list. */
    public record Offer(String name, Map<String, String> title, boolean sample, boolean mayEdit) {}

    /** A choice of a coded field. */
    public record Choice(String code, Map<String, String> title) {}

    /**
     * A field the caller sees.
     *
     * @param index how it can be searched; empty when it cannot
     * @param choices the codes in use, empty for a field without a dictionary
     */
    public record Field(
            String name,
            Map<String, String> label,
            String widget,
            boolean required,
            Optional<IndexAs> index,
            boolean masked,
            boolean editable,
            List<Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** What a record of the type hangs together with. */
    public record Link(String name, Map<String, String> title, String to, boolean many, boolean required) {}

    /** All there is to know of a type before one works with its records. */
    public record Description(
            Offer offer,
            String form,
            List<Field> fields,
            List<Link> relations,
            boolean mayReveal,
            boolean mayImport,
            boolean mayExport) {
        public Description {
            fields = List.copyOf(fields);
            relations = List.copyOf(relations);
        }
    }

    /** By name; empty for who may see no records. */
    @Transactional
    public List<Offer> all() {
        var caller = scope.caller();
        var config = configs.at(caller.node());
        return config.names("record-type").stream()
                .flatMap(name -> config.find(RecordType.class, name).stream())
                .filter(type -> type.see().allows(caller))
                .map(type -> offer(new RecordScope.Offered(type, config, caller)))
                .toList();
    }

    /** The form of a type the caller sees, with the fields that are hidden from the caller; those are not to be drawn. */
    public Form form(String name) {
        var offered = scope.type(name);
        return offered.config().require(Form.class, offered.type().form());
    }

    /** Types the caller may add to whose records can hang on one of this type: {@code to} is that type, {@code title} its own. */
    @Transactional
    public List<Link> leadingTo(String name) {
        var caller = scope.caller();
        var config = configs.at(caller.node());
        return all().stream()
                .filter(Offer::mayEdit)
                .flatMap(offer -> config.find(RecordType.class, offer.name()).stream())
                .flatMap(type -> type.relations().stream()
                        .filter(relation -> relation.to().equals(name))
                        .map(relation -> new Link(
                                relation.name(), type.title(), type.name(), relation.many(), relation.required())))
                .toList();
    }

    /** Refuses with RECORD_TYPE_NOT_OFFERED what the caller does not see. */
    public void require(String name) {
        scope.type(name);
    }

    /** Refuses with RECORD_TYPE_NOT_OFFERED. */
    @Transactional
    public Description one(String name) {
        var offered = scope.type(name);
        var type = offered.type();
        var caller = offered.caller();
        return new Description(
                offer(offered),
                type.form(),
                offered.config().require(Form.class, type.form()).fields().stream()
                        .filter(field -> RecordMask.sees(type, caller, field.name()))
                        .map(field -> field(field, offered))
                        .toList(),
                type.relations().stream()
                        .map(each -> new Link(each.name(), each.title(), each.to(), each.many(), each.required()))
                        .toList(),
                caller.may(Permissions.RECORD_REVEAL),
                offered.mayEdit() && caller.may(Permissions.RECORD_IMPORT),
                caller.may(Permissions.RECORD_EXPORT));
    }

    private static Offer offer(RecordScope.Offered offered) {
        var type = offered.type();
        return new Offer(type.name(), type.title(), type.sample(), offered.mayEdit());
    }

    private static Field field(FormField field, RecordScope.Offered offered) {
        RecordType type = offered.type();
        Caller caller = offered.caller();
        return new Field(
                field.name(),
                field.label(),
                field.widget().word(),
                field.required(),
                type.index(field.name()).map(RecordType.Index::as),
                type.personal(field.name()).isPresent(),
                offered.mayEdit()
                        && type.protection(field.name())
                                .map(each -> each.edit().allows(caller))
                                .orElse(true),
                type.dictionary(field.name())
                        .flatMap(name -> offered.config().find(Dictionary.class, name))
                        .map(dictionary -> dictionary.active().stream()
                                .map(code -> new Choice(code.code(), code.title()))
                                .toList())
                        .orElse(List.of()));
    }
}
