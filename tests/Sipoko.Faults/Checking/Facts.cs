using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking;

/// <summary>All that is known of a run once its hosts are down: read once, then only looked at.</summary>
public sealed record Facts
{
    public IReadOnlyList<Entry> Journal { get; init; } = [];

    /// <summary>Every event of the six modules, without its data.</summary>
    public IReadOnlyList<StoredEvent> Events { get; init; } = [];

    public IReadOnlyList<StoredStream> Streams { get; init; } = [];

    public IReadOnlyList<StockMove> StockMoves { get; init; } = [];

    public IReadOnlyList<CardMove> CardMoves { get; init; } = [];

    public IReadOnlyList<PlacedOrder> Orders { get; init; } = [];

    public IReadOnlyList<OrderTurn> OrderTurns { get; init; } = [];

    public IReadOnlyList<MoneyTurn> MoneyTurns { get; init; } = [];

    public IReadOnlyList<RefundTurn> RefundTurns { get; init; } = [];

    public IReadOnlyList<CardSale> CardSales { get; init; } = [];

    public IReadOnlyList<PostedEntry> Entries { get; init; } = [];

    public IReadOnlyList<KeptBalance> Balances { get; init; } = [];

    public IReadOnlyList<ShippingTurn> ShippingTurns { get; init; } = [];

    public IReadOnlyList<OpenedThread> Threads { get; init; } = [];

    public IReadOnlyList<DeclaredWithdrawal> Withdrawals { get; init; } = [];

    public IReadOnlyList<ToldLevel> ToldLevels { get; init; } = [];

    public IReadOnlyList<RecordedMail> Mails { get; init; } = [];

    public IReadOnlyList<MailFile> Mailbox { get; init; } = [];

    public IReadOnlyList<StripeIntent> Intents { get; init; } = [];

    public IReadOnlyList<StripeEvent> StripeEvents { get; init; } = [];

    /// <summary>The notices of Stripe that the shop kept.</summary>
    public IReadOnlyList<KeptNotice> Notices { get; init; } = [];

    public IReadOnlyList<WaitingMessage> Waiting { get; init; } = [];

    public IReadOnlyList<DeadLetter> DeadLetters { get; init; } = [];

    public Replay Replay { get; init; } = new(0, []);

    /// <summary>Whatever was due by then had to be handled.</summary>
    public DateTimeOffset SettledAt { get; init; }
}
