using System.Reflection;

namespace Sipoko.Integration.Tests.Snapshots;

/// <summary>Makes one record of a type with the same values each time, so that its stored shape can be compared.</summary>
internal static class Sample
{
    private static readonly Guid Id = new("01990000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Instant = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);

    public static object Of(Type type, string name = "value") => type switch
    {
        _ when type == typeof(string) => name,
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 2,
        _ when type == typeof(long) => 2L,
        _ when type == typeof(Guid) => Id,
        _ when type == typeof(DateTimeOffset) => Instant,
        _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Instant.DateTime),
        _ when type == typeof(Money) => Money.OfCents(1299),
        _ when type == typeof(Rate) => Rate.Percent(20),
        _ when type == typeof(EmailAddress) => new EmailAddress("camille@exemple.fr"),
        _ when type == typeof(OrderReference) => OrderReference.Of(2026, 4217),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0)!,
        _ when Nullable.GetUnderlyingType(type) is { } given => Of(given, name),
        _ when ElementOf(type) is { } element => ListOf(element, name),
        _ when IsA(type, typeof(Personal<>)) => Activator.CreateInstance(type, new PersonId(Id), Purpose.Contract, "box")!,
        _ => Make(type),
    };

    private static object Make(Type type)
    {
        var whole = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(constructor => constructor.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} has no public constructor.");
        return whole.Invoke([.. whole.GetParameters().Select(parameter => Of(parameter.ParameterType, parameter.Name!))]);
    }

    private static Type? ElementOf(Type type) => type.IsArray ? type.GetElementType() : IsA(type, typeof(IReadOnlyList<>)) ? type.GetGenericArguments()[0] : null;

    private static Array ListOf(Type element, string name)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(Of(element, name), 0);
        return list;
    }

    private static bool IsA(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
