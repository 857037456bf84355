using Sipoko.Returns.ReturnRights;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Returns.Audit;

/// <summary>Return rights in the words of the console.</summary>
internal static class ReturnRightWords
{
    public static string SubjectOf(ReturnRight right) => $"Droits de retour · {right.ShopName}";

    public static Telling Tell(object happened) => happened switch
    {
        ReturnRightOpened e => $"Droits ouverts par la réception du {French.Instant(e.ReceivedAt)}, selon les règles du {e.Rules}",
        ReturnRightJoined => "Droits rattachés à un compte",
        _ => happened.GetType().Name,
    };

    public static IReadOnlyList<FoldedField> Fields(ReturnRight right) =>
    [
        new("Vendeur", right.ShopName),
        new("Articles", string.Join(", ", right.Lines.Select(line => $"{line.Quantity}\u00A0× {line.Title}{(line.Withdrawable ? "" : " (sur mesure)")}"))),
        new("Reçu le", French.Day(right.Clocks.ReceivedOn)),
        new("Rétractation jusqu’au", right.WithdrawalUntil is { } day ? French.Day(day) : "ne s’applique pas"),
        new("Protection Sipoko jusqu’au", French.Day(right.Clocks.Protection)),
        new("Garantie légale jusqu’au", French.Day(right.Clocks.Guarantee)),
        new("Règles", right.Rules),
    ];
}
