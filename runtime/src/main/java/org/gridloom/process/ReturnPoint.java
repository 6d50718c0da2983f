package org.gridloom.process;

/**
 * A step one may return to.
 *
 * @param name as drawn
 * @param initiator whether every run begins with it: what goes back to the initiator goes there
 */
public record ReturnPoint(String step, String name, boolean initiator) {}
