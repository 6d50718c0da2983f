package org.gridloom.process;

/** {@link ProcessClocks} on the rows of the timers. */
final class StoredClocks implements ProcessClocks {
    private final Surroundings around;

    StoredClocks(Surroundings around) {
        this.around = around;
    }

    @Override
    public void standStill(String caseId) {
        around.store().standStill(around.city().get(), caseId, around.clock().instant());
    }

    @Override
    public void goOn(String caseId) {
        around.store().goOn(around.city().get(), caseId, around.clock().instant());
    }
}
