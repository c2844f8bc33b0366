package io.trueloss.kernel;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Writes the class of a pass: its arrays fetched, then one loop over the rows in which each lane is computed
/// once.
final class Emission implements Dialect.Operands {

    private static final ClassDesc PASS = ClassDesc.of("io.trueloss.kernel.Pass");
    private static final ClassDesc FRAME = ClassDesc.of("io.trueloss.kernel.Frame");
    private static final ClassDesc SELF = ClassDesc.of("io.trueloss.kernel.Compiled");
    private static final ClassDesc INTS = CD_int.arrayType();

    private static final int FRAME_AT = 1;
    private static final int FROM_AT = 2;
    private static final int TO_AT = 3;

    private final Kind real;
    private final Cut cut;
    private final List<int[]> vectors;
    private final Dialect dialect;
    private final CodeBuilder code;
    private final Map<Lane, Integer> locals = new HashMap<>();
    private final List<Dialect.Place> arrays = new ArrayList<>();
    /// What the checks come to; an input that no pass has.
    private final Lane checked;

    private Emission(Cut cut, Kind real, Dialect dialect, CodeBuilder code) {
        this.real = real;
        this.cut = cut;
        this.vectors = vectors(cut);
        this.dialect = dialect;
        this.code = code;
        this.checked = new Lanes(real).input(0);
    }

    /// The vectors whose cells [Frame#slots] names to the pass, in this order.
    static List<int[]> vectors(Cut cut) {
        var vectors = new LinkedHashMap<List<Integer>, int[]>();
        for (int[] loaded : cut.loads().values()) {
            vectors.putIfAbsent(Schedule.key(loaded), loaded);
        }
        for (var store : cut.stores()) {
            vectors.putIfAbsent(Schedule.key(store.to()), store.to());
        }
        return List.copyOf(vectors.values());
    }

    /// The pass in plain code, on numbers of a kind.
    static Pass plain(Cut cut, Kind real) {
        return defined(ClassFile.of().build(SELF, type -> start(type, cut, real, new Plain(real))));
    }

    /// The pass in vectors of so many bits.
    static Pass vectors(Cut cut, int bits, Kind real) {
        var dialect = new Vectors(bits, real, SELF);
        return defined(ClassFile.of().build(SELF, type -> {
            int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
            type.withField("REAL", Vectors.SPECIES, flags).withField("WHOLE", Vectors.SPECIES, flags);
            type.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, init -> {
                dialect.initialise(init);
                init.return_();
            });
            start(type, cut, real, dialect);
        }));
    }

    private static Pass defined(byte[] bytes) {
        try {
            var lookup = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return (Pass) lookup.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a generated class must be right", e);
        }
    }

    private static void start(ClassBuilder type, Cut cut, Kind real, Dialect dialect) {
        type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC).withInterfaceSymbols(PASS);
        type.withMethodBody(
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void,
                0,
                init -> init.aload(0)
                        .invokespecial(CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                        .return_());
        type.withMethodBody(
                "run",
                MethodTypeDesc.of(CD_void, FRAME, CD_int, CD_int),
                ClassFile.ACC_PUBLIC,
                code -> new Emission(cut, real, dialect, code).run());
    }

    private void run() {
        int row = code.allocateLocal(TypeKind.INT);
        bind(row);
        code.iconst_0().istore(row);
        var checks = checks(row);
        if (!cut.checks().isEmpty()) {
            dialect.load(code, real, checks);
            keep(checked);
        }
        code.iload(FROM_AT).istore(row);
        var top = code.newLabel();
        var end = code.newLabel();
        code.labelBinding(top);
        code.iload(row).iload(TO_AT).if_icmpge(end);
        body();
        code.iload(row).loadConstant(dialect.rows()).iadd().istore(row);
        code.goto_(top).labelBinding(end);
        code.iconst_0().istore(row);
        if (!cut.checks().isEmpty()) {
            dialect.store(code, checked, checks, this);
        }
        code.return_();
    }

    /// Puts each array, and the index of its first row, into local variables.
    private void bind(int row) {
        for (int i = 0; i < vectors.size(); i++) {
            int cell = code.allocateLocal(TypeKind.INT);
            int array = code.allocateLocal(TypeKind.REFERENCE);
            int first = code.allocateLocal(TypeKind.INT);
            frame("slots", INTS).loadConstant(i).iaload().istore(cell);
            frame(cells(), array().arrayType()).iload(cell).aaload().astore(array);
            frame("at", INTS).iload(cell).iaload().istore(first);
            arrays.add(new Dialect.Place(array, row, first));
        }
    }

    /// Where what the checks come to is kept: at its start, while `row` is 0.
    private Dialect.Place checks(int row) {
        int array = code.allocateLocal(TypeKind.REFERENCE);
        frame(real == Kind.DOUBLE ? "checks" : "singleChecks", array()).astore(array);
        return new Dialect.Place(array, row, row);
    }

    private ClassDesc array() {
        return real == Kind.DOUBLE ? CD_double.arrayType() : CD_float.arrayType();
    }

    private String cells() {
        return real == Kind.DOUBLE ? "cells" : "singles";
    }

    private CodeBuilder frame(String field, ClassDesc type) {
        return code.aload(FRAME_AT).getfield(FRAME, field, type);
    }

    /// Makes the constants, and the entry for every row. C2 takes this out of the loop. Were it written
    /// before the loop, C2 would also keep some of these vectors on the heap, where a debugger finds what is
    /// alive in a loop.
    private void prepare() {
        var leaves = new TreeSet<Lane>();
        for (Lane lane : cut.order()) {
            leaves.addAll(lane.code().isShift() ? lane.args().subList(0, 1) : lane.args());
        }
        for (var store : cut.stores()) {
            leaves.add(store.lane());
        }
        leaves.addAll(cut.checks());
        for (Lane leaf : leaves) {
            if (leaf.isConstant() && dialect.rows() > 1) {
                dialect.constant(code, leaf);
                keep(leaf);
            } else if (Stretch.isEntry(leaf)) {
                dialect.spread(code, entry());
                keep(leaf);
            }
        }
    }

    /// The local variable that the number of the entry is put into.
    private int entry() {
        var kind = real == Kind.DOUBLE ? TypeKind.DOUBLE : TypeKind.FLOAT;
        int local = code.allocateLocal(kind);
        frame("entry", CD_double).conversion(TypeKind.DOUBLE, kind).storeLocal(kind, local);
        return local;
    }

    private void keep(Lane lane) {
        var kind = TypeKind.from(dialect.type(lane.kind()));
        var known = locals.get(lane);
        int local = known == null ? code.allocateLocal(kind) : known;
        code.storeLocal(kind, local);
        locals.put(lane, local);
    }

    @Override
    public void push(Lane lane) {
        var local = locals.get(lane);
        if (local != null) {
            code.loadLocal(TypeKind.from(dialect.type(lane.kind())), local);
        } else {
            dialect.constant(code, lane);
        }
    }

    private void body() {
        prepare();
        for (var load : cut.loads().entrySet()) {
            dialect.load(code, load.getKey().kind(), place(load.getValue()));
            keep(load.getKey());
        }
        for (Lane lane : cut.order()) {
            dialect.apply(code, lane, this);
            keep(lane);
        }
        for (var store : cut.stores()) {
            dialect.store(code, store.lane(), place(store.to()), this);
        }
        for (Lane check : cut.checks()) {
            push(checked);
            push(check);
            dialect.add(code);
            keep(checked);
        }
    }

    private Dialect.Place place(int[] vector) {
        int index = 0;
        while (!Work.same(vectors.get(index), vector)) {
            index++;
        }
        return arrays.get(index);
    }
}
