package org.gridloom.identity;

/** The permissions the product itself asks for; posts grant them (kind {@code post}), and the strings are their format. */
public final class Permissions {
    /** Report an event. */
    public static final String CASE_REPORT = "case.report";

    /** Work on items of the own pools. */
    public static final String TASK_WORK = "task.work";

    /** See the cases of the own units and, at a centre, of everything below. */
    public static final String CASE_SEE = "case.see";

    /** Rate a closed case one reported. */
    public static final String CASE_RATE = "case.rate";

    /** Urge and watch cases below. */
    public static final String CASE_SUPERVISE = "case.supervise";

    public static final String CONFIG_READ = "config.read";

    /** Write drafts of configuration and hand them in. */
    public static final String CONFIG_EDIT = "config.edit";

    public static final String CONFIG_APPLY = "config.apply";
    public static final String CONFIG_APPROVE = "config.approve";

    /** Put a change in force at once in an emergency; it is reviewed afterwards. */
    public static final String CONFIG_EMERGENCY = "config.emergency";

    /** Persons, posts and units of the own node and below. */
    public static final String TENANT_ADMIN = "tenant.admin";

    /** See records of the own ground, personal values masked. */
    public static final String RECORD_SEE = "record.see";

    /** Add, change and end records of the own ground. */
    public static final String RECORD_EDIT = "record.edit";

    /** Look behind the mask, with a reason that goes on record. */
    public static final String RECORD_REVEAL = "record.reveal";

    /** Many records at once from a table. */
    public static final String RECORD_IMPORT = "record.import";

    /** Many records at once into a table, masked. */
    public static final String RECORD_EXPORT = "record.export";

    public static final String AUDIT_READ = "audit.read";

    private Permissions() {}
}
