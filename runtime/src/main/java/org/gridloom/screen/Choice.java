package org.gridloom.screen;

/** One of several, as a list, a set of radio buttons or a row of tabs shows it. */
record Choice(String value, String label, boolean chosen) {}
