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
        var owner = await OwnerOf(plan, cancellation);
        foreach (var to in new[] { notice.Email, owner }.OfType<EmailAddress>().DistinctBy(address => address.Normalised))
        {
            // Only the order's own address gets what the order holds, and the links into it.
            var isOwner = owner?.Normalised == to.Normalised;
            mails.Add(await Mail(declared, notice, isOwner ? plan : WithdrawalPlan.None, to, cancellation));
        }

        return mails;
    }

    /// <summary>Staff's answer, to the typed address; what follows for the order goes to its buyer's own.</summary>
    internal async ValueTask<IReadOnlyList<SendEmail>> Handled(Withdrawal withdrawal, HandleWithdrawal command, WithdrawalPlan plan, CancellationToken cancellation)
    {
        if (await keys.Open(withdrawal.Notice, cancellation) is not { } notice || await keys.Open(command.Note, cancellation) is not { } note)
        {
            return [];
        }

        var mails = new List<SendEmail>();
        var owner = await OwnerOf(plan, cancellation);
        foreach (var to in new[] { notice.Email, owner }.OfType<EmailAddress>().DistinctBy(address => address.Normalised))
        {
            var isOwner = owner?.Normalised == to.Normalised;
            var view = new WithdrawalAnsweredEmail(
                isOwner && plan.Begun.Count > 0 ? plan.Begun[0].Subject.Reference.Value : notice.Reference, French.Instant(withdrawal.At), note.Value,
                isOwner ? StepsOf(plan) : [], isOwner ? ExcludedOf(plan) : []);
            var person = isOwner && plan.Begun.Count > 0 ? plan.Begun[0].Subject.Person : withdrawal.Person;
            mails.Add(new(EmailId.New(), "returns.withdrawal_answered", await composer.Compose(person, Purpose.Contract, to, view, cancellation), command.OrderId));
        }

        return mails;
    }

    private async ValueTask<EmailAddress?> OwnerOf(WithdrawalPlan plan, CancellationToken cancellation) => plan.Owner is { } address ? await keys.Open(address, cancellation) : null;

    private async ValueTask<SendEmail> Mail(WithdrawalDeclared declared, WithdrawalNotice notice, WithdrawalPlan plan, EmailAddress to, CancellationToken cancellation)
    {
        var view = new WithdrawalReceiptEmail(
            French.Instant(declared.At), notice.Name, notice.Reference, notice.Goods.Length > 0 ? notice.Goods : "toute la commande", declared.WithdrawalId.Value.ToString(), StepsOf(plan), ExcludedOf(plan));
        return new(EmailId.New(), "returns.withdrawal_receipt", await composer.Compose(declared.Person, Purpose.Contract, to, view, cancellation), declared.OrderId);
    }

    private IReadOnlyList<WithdrawalReceiptEmail.Step> StepsOf(WithdrawalPlan plan) =>
    [
        .. plan.Begun.Select(begun => new WithdrawalReceiptEmail.Step(
            begun.Subject.ShopName, [.. begun.Subject.Lines.Select(line => $"{line.Quantity}\u00A0× {line.Title}")],
            begun.IsReceived
                ? $"À renvoyer avant le {French.LongDay(begun.SendBackBy)} inclus, à vos frais. Remboursement au plus tard le {French.LongDay(begun.RefundBy)}, ou dès le retour ou la preuve de son envoi."
                : "Ce qui n’est pas parti est annulé et remboursé\u00A0; un message vous le confirme.",
            site.Link($"/compte/retours/{begun.ClaimId.Value}{(begun.Subject.Buyer is null ? access.QueryFor(begun.Subject.OrderId) : "")}"))),
    ];

    private static IReadOnlyList<string> ExcludedOf(WithdrawalPlan plan) => [.. plan.Excluded.Select(line => $"{line.Title}\u00A0: {ReasonOf(line.Why)}")];

    private static string ReasonOf(WithdrawalExclusion why) => why switch
    {
        WithdrawalExclusion.MadeToMeasure => "fabriqué sur mesure, sans droit de rétractation (article L. 221-28, 3°)",
        WithdrawalExclusion.Late => "le délai de rétractation est terminé\u00A0; la garantie légale et la Protection Sipoko restent ouvertes",
        _ => "une demande porte déjà sur cet article, ou il a été annulé",
    };
}
