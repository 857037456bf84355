using System.Reflection;
using System.Runtime.CompilerServices;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Erasure;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Erasure;

public class ErasedAccountTests
{
    private static readonly Type Handlers = typeof(EraseAccountHandler);

    /// <summary>Every decision on an account, found as a newcomer would write it.</summary>
    public static TheoryData<string> Decisions => [.. Handlers.Assembly.GetTypes().Where(type => DecideOf(type) is not null && type != Handlers).Select(type => type.FullName!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void An_erased_account_is_answered_like_one_that_never_was(string handler)
    {
        var decide = DecideOf(Handlers.Assembly.GetType(handler)!)!;

        var decision = (Decision<AccountEvent>)decide.Invoke(null, [.. decide.GetParameters().Select(ArgumentFor)])!;

        decision.Refusal.ShouldBe(AccountRefusal.Gone);
        decision.Events.ShouldBeEmpty();
    }

    private static MethodInfo? DecideOf(Type type) => type.GetMethod("Decide", BindingFlags.Public | BindingFlags.Static) is { } decide
        && decide.ReturnType == typeof(Decision<AccountEvent>) && decide.GetParameters().Any(parameter => parameter.ParameterType == typeof(Account))
            ? decide
            : null;

    private static object? ArgumentFor(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(Account) => Given(Registered, Confirmed, Approved, new AccountErased(Noon)).State,
        var type when type == typeof(DateTimeOffset) => Noon,
        var type when type.IsValueType => Activator.CreateInstance(type),
        var type when type.IsInterface || type.IsAbstract => null,
        var type => RuntimeHelpers.GetUninitializedObject(type),
    };
}
