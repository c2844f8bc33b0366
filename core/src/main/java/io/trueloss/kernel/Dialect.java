package io.trueloss.kernel;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;

/// How lanes are held and computed in generated code. What a method makes it leaves on the operand stack.
interface Dialect {

    /// How many rows are worked on at once.
    int rows();

    /// What a lane of this kind is held in.
    ClassDesc type(Kind kind);

    /// A constant.
    void constant(CodeBuilder code, Lane lane);

    /// One number for every row.
    ///
    /// @param number the local variable that holds it
    void spread(CodeBuilder code, int number);

    /// Rows of an array. Integers and masks come back as they were stored.
    void load(CodeBuilder code, Kind kind, Place place);

    /// Stores rows: integers as the numbers with their bits, masks as 1 and 0.
    void store(CodeBuilder code, Lane lane, Place place, Operands operands);

    /// The sum of the two lanes of the program's kind that are on the stack.
    void add(CodeBuilder code);

    /// An operation.
    void apply(CodeBuilder code, Lane lane, Operands operands);

    /// Where lanes are found that were computed before.
    interface Operands {

        /// Puts a lane on the stack.
        void push(Lane lane);
    }

    /// A place in an array: by the local variables that hold the array, a row and the index of the first row.
    record Place(int array, int row, int first) {

        /// Puts the array and the index on the stack.
        void push(CodeBuilder code) {
            code.loadLocal(TypeKind.REFERENCE, array).iload(row).iload(first).iadd();
        }
    }
}
