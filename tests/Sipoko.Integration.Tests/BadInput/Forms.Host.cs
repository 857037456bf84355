namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> HostFields => new()
    {
        ["/equipe/audit"] = ["opening", "reference", "reason"],
    };
}
