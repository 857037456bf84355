using System.Text;
using Sipoko.Checkout.Contracts;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Messaging.Contracts;
using Sipoko.Returns.Contracts;
using Sipoko.Returns.Emails;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>
/// What follows from each step of a claim: the line in the thread, the mail to whoever must act, the money, the goods to stop, the clocks. One place, so
/// that no step can forget its news.
/// </summary>
public sealed class ClaimNews(ClaimEmails emails)
{
    /// <param name="before">Null when the claim begins with the first of the events.</param>
    public async ValueTask<OutgoingMessages> Of(Claim? before, IReadOnlyList<ClaimEvent> events, CancellationToken cancellation)
    {
        var messages = new OutgoingMessages();
        var claim = before;
        foreach (var happened in events)
        {
            claim = Claim.Evolve(claim, happened);
            if (NoteOf(claim, happened) is { } note)
            {
                messages.Add(note);
            }

            messages.AddRange(await emails.Of(claim, happened, cancellation));
            messages.AddRange(Orders(claim, happened));
            messages.AddRange(Clocks(claim, happened));
        }

        messages.AddRange(Standing(before, claim, events));
        return messages;
    }

    /// <summary>Who pays sellers must know whether anything is open. What another module tells late has an earlier time: what is told of one claim stays in order all the same.</summary>
    internal static IEnumerable<ClaimStandingChanged> Standing(Claim? before, Claim? after, IReadOnlyList<ClaimEvent> events) =>
        after is null || before is { IsOver: false } == !after.IsOver ? [] : [new(after.Id, after.Subject.SellerOrderId, after.OrderId, !after.IsOver, before?.MovedAt >= events[^1].At ? before.MovedAt.AddTicks(1) : events[^1].At)];

    /// <summary>The same event gives the same note, and no note holds what people wrote.</summary>
    internal static NoteInThread? NoteOf(Claim claim, ClaimEvent happened) => ClaimWords.IsSilent(happened)
        ? null
        : new(
            DerivedId.Of(Encoding.UTF8.GetBytes($"{claim.Id.Value:N}.{happened.GetType().Name}.{happened.At:O}.{claim.Dispute?.Statements.Count}")), claim.Subject.SellerOrderId,
            $"{ClaimWords.Tell(happened).Sentence}.", happened.At);

    /// <summary>What other modules are asked to do.</summary>
    internal static IEnumerable<object> Orders(Claim claim, ClaimEvent happened)
    {
        switch (happened)
        {
            case RefundAsked e:
                yield return new RefundOrder(
                    e.RefundId, claim.OrderId, claim.Subject.SellerOrderId, [.. e.Lines.Select(line => new RefundedLine(line.OfferId, line.Quantity, line.Amount))], e.Shipping,
                    CauseOf(e.Ground), SentenceOf(claim, e.Ground));
                break;
            case PurchaseWithdrawn { IsReceived: false } e:
                yield return new CancelUnshipped(
                    CancellationOf(claim.Id), claim.Subject.SellerOrderId, [.. e.Subject.Lines.Select(line => new CancelledLine(line.OfferId, line.Quantity))], CancellationCause.Withdrawal,
                    "L’acheteur s’est rétracté.");
                break;
            case ShipmentStopAsked e:
                yield return new CancelUnshipped(
                    CancellationOf(e.RefundId), claim.Subject.SellerOrderId, [.. ClaimAmounts.PaidBackWhole(claim, e.Lines).Select(line => new CancelledLine(line.OfferId, line.Quantity))],
                    CancellationCause.LateByBuyer, "Colis non reçu à la date promise");
                break;
        }
    }

    internal static CancellationId CancellationOf(ClaimId claim) => new(claim.Value);

    /// <summary>A claim may stop goods more than once: each time for one refund.</summary>
    internal static CancellationId CancellationOf(RefundId refund) => new(refund.Value);

    private static IEnumerable<object> Clocks(Claim claim, ClaimEvent happened)
    {
        if (claim is { Stage: ClaimStage.AwaitingSeller, DueBy: { } due } && happened is ReturnRequested or NonDeliveryReported or PartialRefundDeclined or PartialRefundLapsed)
        {
            // The reminder goes out when the last day begins.
            yield return Later(new EndClaimClock(claim.Id, ClaimClock.SellerReminder), ParisTime.EndOf(due.AddDays(-1)) - happened.At);
            yield return Later(new EndClaimClock(claim.Id, ClaimClock.SellerAnswer), ParisTime.EndOf(due) - happened.At);
        }

        if (happened is PartialRefundOffered offered)
        {
            yield return Later(new EndClaimClock(claim.Id, ClaimClock.OfferAnswer), ParisTime.EndOf(offered.AnswerBy) - offered.At);
        }

        if (claim is { Kind: ClaimKind.Withdrawal, DueBy: { } refund } && happened is ArticleSentBack)
        {
            yield return Later(new EndClaimClock(claim.Id, ClaimClock.WithdrawalRefund), ParisTime.EndOf(refund) - happened.At);
        }
    }

    private static DeliveryMessage<EndClaimClock> Later(EndClaimClock end, TimeSpan delay)
    {
        var byTheClock = Asking.Origin("system", "system", "délai d’un dossier");
        byTheClock.ScheduleDelay = delay < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : delay;
        return end.WithDeliveryOptions(byTheClock);
    }

    private static RefundCause CauseOf(RefundGround ground) => ground switch
    {
        RefundGround.Withdrawal => RefundCause.Withdrawal,
        RefundGround.NonDelivery => RefundCause.NonDelivery,
        RefundGround.Agreement => RefundCause.Agreement,
        RefundGround.StaffDecision => RefundCause.StaffDecision,
        _ => RefundCause.Return,
    };

    private static string SentenceOf(Claim claim, RefundGround ground) => ground switch
    {
        RefundGround.Withdrawal => "Rétractation",
        RefundGround.NonDelivery => "Colis non reçu",
        RefundGround.Agreement => "Remboursement partiel convenu avec le vendeur",
        RefundGround.StaffDecision => "Décision de Sipoko",
        _ => claim.Reason is { } reason ? $"Retour\u00A0: {ClaimWords.NameOf(reason)}" : "Retour",
    };
}
