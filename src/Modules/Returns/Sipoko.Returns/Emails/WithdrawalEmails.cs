using Sipoko.Messaging.Contracts;
using Sipoko.Returns.Withdrawals;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Returns.Emails;

/// <summary>The receipt of a withdrawal, at once and on a durable medium (art. L221-21), and staff's answer when no order was found.</summary>
public sealed class WithdrawalEmails(EmailComposer composer, IPersonKeys keys, OrderAccess access, SiteAddress site)
{
    /// <summary>To the typed address, and to the order's own when that is another.</summary>
    internal async ValueTask<IReadOnlyList<SendEmail>> Receipt(WithdrawalDeclared declared, WithdrawalPlan plan, CancellationToken cancellation)
    {
        if (await keys.Open(declared.Notice, cancellation) is not { } notice)
        {
            return [];
        }

        var mails = new List<SendEmail>();
        var owner = plan.Begun.Count > 0 ? await keys.Open(plan.Begun[0].Subject.Email, cancellation) : null;
        foreach (var to in new[] { notice.Email, owner }.OfType<EmailAddress>().DistinctBy(address => address.Normalised))
        {
            // Only the order's own address gets what the order holds, and the links into it.
            var isOwner = owner?.Normalised == to.Normalised;
            mails.Add(await Mail(declared, notice, isOwner ? plan : new([], []), to, cancellation));
        }

        return mails;
    }

    internal async ValueTask<IReadOnlyList<SendEmail>> Handled(Withdrawal withdrawal, HandleWithdrawal command, CancellationToken cancellation)
    {
        if (await keys.Open(withdrawal.Notice, cancellation) is not { } notice || await keys.Open(command.Note, cancellation) is not { } note)
        {
            return [];
        }

        var view = new WithdrawalAnsweredEmail(notice.Reference, French.Instant(withdrawal.At), note.Value);
        return [new(EmailId.New(), "returns.withdrawal_answered", await composer.Compose(withdrawal.Person, Purpose.Contract, notice.Email, view, cancellation), command.OrderId)];
    }

    private async ValueTask<SendEmail> Mail(WithdrawalDeclared declared, WithdrawalNotice notice, WithdrawalPlan plan, EmailAddress to, CancellationToken cancellation)
    {
        var steps = plan.Begun.Select(begun => new WithdrawalReceiptEmail.Step(
            begun.Subject.ShopName, [.. begun.Subject.Lines.Select(line => $"{line.Quantity}\u00A0× {line.Title}")],
            begun.IsReceived
                ? $"À renvoyer avant le {French.LongDay(begun.SendBackBy)} inclus, à vos frais. Remboursement au plus tard le {French.LongDay(begun.RefundBy)}, ou dès le retour ou la preuve de son envoi."
                : "Ce qui n’est pas parti est annulé et remboursé\u00A0; un message vous le confirme.",
            site.Link($"/compte/retours/{begun.ClaimId.Value}{(begun.Subject.Buyer is null ? access.QueryFor(begun.Subject.OrderId) : "")}")));
        var view = new WithdrawalReceiptEmail(
            French.Instant(declared.At), notice.Name, notice.Reference, notice.Goods.Length > 0 ? notice.Goods : "toute la commande", declared.WithdrawalId.Value.ToString(), [.. steps],
            plan.Begun.Count == 0 && plan.Excluded.Count == 0 ? [] : [.. plan.Excluded.Select(line => $"{line.Title}\u00A0: {ReasonOf(line.Why)}")]);
        return new(EmailId.New(), "returns.withdrawal_receipt", await composer.Compose(declared.Person, Purpose.Contract, to, view, cancellation), declared.OrderId);
    }

    private static string ReasonOf(WithdrawalExclusion why) => why switch
    {
        WithdrawalExclusion.MadeToMeasure => "fabriqué sur mesure, sans droit de rétractation (article L. 221-28, 3°)",
        WithdrawalExclusion.Late => "le délai de rétractation est terminé\u00A0; la garantie légale et la Protection Sipoko restent ouvertes",
        _ => "une demande porte déjà sur cet article, ou il a été annulé",
    };
}
