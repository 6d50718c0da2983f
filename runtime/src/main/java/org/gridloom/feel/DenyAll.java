package org.gridloom.feel;

/**
 * Sees the classes of the rule libraries and nothing else. FEEL's {@code external} functions and DMN's Java functions look
 * classes up by name; here they find none of the host's.
 */
public final class DenyAll extends ClassLoader {
    public static final ClassLoader LOADER = new DenyAll();

    private DenyAll() {
        super(DenyAll.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("org.kie.") || name.startsWith("org.drools.")) {
            return super.loadClass(name, resolve);
        }
        throw new ClassNotFoundException("denied: " + name);
    }
}
