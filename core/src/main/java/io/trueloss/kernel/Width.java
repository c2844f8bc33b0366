package io.trueloss.kernel;

import java.lang.management.ManagementFactory;

/// How wide this machine's vectors are, as far as the virtual machine lets us use them.
final class Width {

    private static final String MODULE = "jdk.incubator.vector";
    private static final String SUPPORT = "-XX:+EnableVectorSupport";

    private Width() {}

    /// In bits; 0 where there is no Vector API.
    static int bits() {
        try {
            if (ModuleLayer.boot().findModule(MODULE).isEmpty() && !loaded()) {
                return 0;
            }
            var species = Class.forName(MODULE + ".DoubleVector")
                    .getField("SPECIES_PREFERRED")
                    .get(null);
            var bits = Class.forName(MODULE + ".VectorSpecies")
                    .getMethod("vectorBitSize")
                    .invoke(species);
            return bits instanceof Integer number && number >= 128 ? number : 0;
        } catch (ReflectiveOperationException | LinkageError absent) {
            return 0;
        }
    }

    /// Loads the module into the running machine, which unlike `--add-modules` warns nobody. Where java.base
    /// does not export what that takes, or the JIT was not told to compile vectors, there are none: it would
    /// only be told at the start.
    private static boolean loaded() throws ReflectiveOperationException {
        boolean compiled =
                ManagementFactory.getRuntimeMXBean().getInputArguments().contains(SUPPORT);
        if (compiled) {
            Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class)
                    .invoke(null, MODULE);
        }
        return compiled;
    }
}
