namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> HostFields => new()
    {
        ["/compte/donnees"] = ["mot-de-passe", "forme"],
        ["/equipe/machinerie/echecs"] = ["demande", "geste", "motif", "file"],
        ["/equipe/machinerie/echecs/{letter:guid}"] = ["demande", "geste", "motif"],
        ["/equipe/audit"] = ["opening", "reference", "reason"],
    };
}
