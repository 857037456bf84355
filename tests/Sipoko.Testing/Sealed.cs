namespace Sipoko.Testing;

/// <summary>Sealed values for given-when-then: the box is the clear text's name, so that two of the same are equal.</summary>
public static class Sealed
{
    public static Personal<T> Box<T>(PersonId person, string name, Purpose purpose = Purpose.Contract) => new(person, purpose, name);
}
