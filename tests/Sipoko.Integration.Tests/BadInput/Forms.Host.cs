namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> HostFields => new()
    {
        ["/compte/donnees"] = ["mot-de-passe", "forme"],
        ["/equipe/audit"] = ["opening", "reference", "reason"],
    };
}
