package guitai.demo.fault;

/**
 * A place in a program's code that a thread passes.
 *
 * @param entering true before the method's first line, false when it returns
 */
record Place(String type, String method, boolean entering) {

    static Place in(String method) {
        return of(method, true);
    }

    static Place out(String method) {
        return of(method, false);
    }

    private static Place of(String method, boolean entering) {
        int dot = method.lastIndexOf('.');
        return new Place(method.substring(0, dot), method.substring(dot + 1), entering);
    }

    /** File of the class below a class path's entry. */
    String file() {
        return type.replace('.', '/') + ".class";
    }

    String text() {
        return type + "." + method + (entering ? " in" : " out");
    }
}
