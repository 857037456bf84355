using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Sipoko.StripeSimulator;

/// <summary>Everything this Stripe remembers. One change at a time; what a change announced leaves after it is saved.</summary>
internal sealed class World
{
    private const string IdLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, JsonObject> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonObject>> _kinds = new(StringComparer.Ordinal);
    private readonly Channel<string> _announced = Channel.CreateUnbounded<string>();
    private readonly List<string> _fresh = [];
    private readonly WorldFile? _file;
    private JsonObject _cause = [];
    private bool _changed;

    public World(SimulatorSettings settings, SimulatorClock clock)
    {
        Settings = settings;
        Clock = clock;
        WebhookUrl = settings.WebhookUrl;
        if (settings.DataFile is { } path)
        {
            _file = new WorldFile(path);
            _file.Load(this);
            _changed = false;
        }
    }

    public SimulatorSettings Settings { get; }

    public SimulatorClock Clock { get; }

    public Uri? WebhookUrl { get; set; }

    public Admin.Faults Faults { get; set; } = new();

    public Dictionary<string, JsonObject> IdempotentAnswers { get; } = new(StringComparer.Ordinal);

    public long Now => Clock.Now;

    /// <summary>Ids of events to be posted to the webhook.</summary>
    public ChannelReader<string> Announced => _announced.Reader;

    public IEnumerable<JsonObject> Everything => _objects.Values;

    public static string NewId(string prefix) => prefix + "_" + RandomNumberGenerator.GetString(IdLetters, 24);

    public T Run<T>(Func<T> work, string? requestId = null, string? idempotencyKey = null)
    {
        lock (_gate)
        {
            _cause = new JsonObject { ["id"] = requestId, ["idempotency_key"] = idempotencyKey };
            try
            {
                return work();
            }
            finally
            {
                Settle();
            }
        }
    }

    public void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    public JsonObject Add(JsonObject created)
    {
        var kind = created.Text("object") ?? throw new ArgumentException("An object of Stripe names its kind.", nameof(created));
        _objects.Add(created.Id(), created);
        if (!_kinds.TryGetValue(kind, out var list))
        {
            _kinds.Add(kind, list = []);
        }

        list.Add(created);
        _changed = true;
        return created;
    }

    public void Remove(JsonObject gone)
    {
        _objects.Remove(gone.Id());
        _kinds[gone.Text("object") ?? ""].Remove(gone);
        _changed = true;
    }

    public void Changed() => _changed = true;

    public JsonObject? Find(string? id, string? kind = null) =>
        id is not null && _objects.TryGetValue(id, out var found) && (kind is null || found.Text("object") == kind) ? found : null;

    public IReadOnlyList<JsonObject> All(string kind) => _kinds.TryGetValue(kind, out var list) ? list : [];

    public void Emit(string type, JsonObject subject, string? account = null)
    {
        var silent = WebhookUrl is null || Faults.Webhooks == Admin.WebhookMode.Off;
        var happened = new JsonObject
        {
            ["id"] = NewId("evt"),
            ["object"] = "event",
            ["api_version"] = SimulatorSettings.ApiVersion,
            ["created"] = Now,
            ["data"] = new JsonObject { ["object"] = subject.Published() },
            ["livemode"] = false,
            ["pending_webhooks"] = silent ? 0L : 1L,
            ["request"] = _cause.Copy(),
            ["type"] = type,
            ["_delivery"] = silent ? "withheld" : "pending",
            ["_attempts"] = 0L,
        };
        if (account is not null)
        {
            happened["account"] = account;
        }

        Add(happened);
        if (!silent)
        {
            _fresh.Add(happened.Id());
        }
    }

    public void Announce(string eventId) => _announced.Writer.TryWrite(eventId);

    private void Settle()
    {
        if (_changed)
        {
            _file?.Save(this);
            _changed = false;
        }

        _fresh.ForEach(Announce);
        _fresh.Clear();
    }
}
