using Marten;
using Sipoko.Returns.Contracts;
using Sipoko.Returns.ReturnRights;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Returns.Audit;

/// <summary>Tells the audit console the history of an order's return rights.</summary>
public static class DescribeReturnRightsHandler
{
    public static async Task<AuditTrail> Handle(DescribeReturnRights query, IQuerySession session, CancellationToken cancellation)
    {
        var rights = await session.Query<ReturnRight>().Where(right => right.OrderId == query.OrderId).ToListAsync(cancellation);
        var entries = new List<AuditEntry>();
        foreach (var right in rights)
        {
            entries.AddRange(await session.Tell("Retours", right.Id.Value, ReturnRightWords.SubjectOf(right), ReturnRightWords.Tell, cancellation));
        }

        return new(entries);
    }
}

public static class FoldReturnsStreamHandler
{
    public static async Task<FoldedState?> Handle(FoldReturnsStream query, IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<ReturnRight>(new ReturnRightId(query.StreamId), cancellation) is { } right
            ? await session.Fold<ReturnRight>(query.StreamId, ReturnRightWords.SubjectOf(right), query.Version, query.At, ReturnRightWords.Fields, cancellation)
            : null;
}

/// <summary>Return rights in the words of the console.</summary>
internal static class ReturnRightWords
{
    public static string SubjectOf(ReturnRight right) => $"Droits de retour · {right.ShopName}";

    public static Telling Tell(object happened) => happened switch
    {
        ReturnRightOpened e => $"Droits ouverts par la réception du {French.Instant(e.ReceivedAt)}, selon les règles du {e.Rules}",
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
