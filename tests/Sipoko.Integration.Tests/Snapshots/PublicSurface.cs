using System.Reflection;

namespace Sipoko.Integration.Tests.Snapshots;

/// <summary>A contract in one line: its name and what it carries.</summary>
internal static class PublicSurface
{
    public static string Of(Type type) => type.IsEnum
        ? $"{type.Name}: {string.Join(" | ", Enum.GetNames(type))}"
        : $"{type.Name}({string.Join(", ", WholeOf(type).Select(parameter => $"{NameOf(parameter.ParameterType)}{(IsOptional(parameter) ? "?" : "")} {parameter.Name}"))}){AnswerOf(type)}";

    private static ParameterInfo[] WholeOf(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters() ?? [];

    private static string AnswerOf(Type type) =>
        type.GetInterfaces().FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IQuery<>)) is { } query ? $" -> {NameOf(query.GetGenericArguments()[0])}" : "";

    private static bool IsOptional(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;

    private static string NameOf(Type type) => Nullable.GetUnderlyingType(type) is { } given
        ? NameOf(given) + "?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : type.Name;
}
